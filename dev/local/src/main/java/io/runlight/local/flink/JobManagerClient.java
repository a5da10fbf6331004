/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A client of a session cluster: uploads jars, starts jobs, stops them with a savepoint. */
public final class JobManagerClient {

    private static final String BOUNDARY = "runlight-jar-upload";
    private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED");

    private final RestConnection connection;

    public JobManagerClient(URI jobManager) {
        this.connection = new RestConnection(jobManager);
    }

    public URI url() {
        return connection.base();
    }

    /** A job that has not ended. */
    public record Job(String id, String name, String state) {}

    /** Uploads a jar and returns its id in the cluster. */
    public String upload(Path jar) {
        try {
            JsonNode answer =
                    connection.post(
                            "/jars/upload",
                            "multipart/form-data; boundary=" + BOUNDARY,
                            multipart(jar));
            String file = answer.path("filename").asText();
            return file.substring(file.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new JobManagerException("The jar " + jar + " cannot be read", e);
        }
    }

    private static BodyPublisher multipart(Path jar) throws IOException {
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\"%s\"\r\nContent-Type: application/x-java-archive\r\n\r\n"
                        .formatted(BOUNDARY, jar.getFileName());
        return BodyPublishers.concat(
                BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                BodyPublishers.ofFile(jar),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n", StandardCharsets.UTF_8));
    }

    /** Runs the main class of an uploaded jar and returns the id of its job. */
    public String run(String jarId, JobRequest request) {
        ObjectNode body = RestConnection.JSON.createObjectNode();
        request.arguments().forEach(body.putArray("programArgsList")::add);
        if (request.parallelism() > 0) {
            body.put("parallelism", request.parallelism());
        }
        request.restoreFrom().ifPresent(path -> body.put("savepointPath", path));
        return connection.post("/jars/" + jarId + "/run", body).path("jobid").asText();
    }

    public String state(String jobId) {
        return connection.get("/jobs/" + jobId).path("state").asText();
    }

    /** Jobs of the cluster that have not ended. */
    public List<Job> runningJobs() {
        List<Job> jobs = new ArrayList<>();
        for (JsonNode job : connection.get("/jobs/overview").path("jobs")) {
            String state = job.path("state").asText();
            if (!ENDED.contains(state)) {
                jobs.add(new Job(job.path("jid").asText(), job.path("name").asText(), state));
            }
        }
        return jobs;
    }

    /** The number of tasks of the job that run, and of all its tasks. */
    public TaskCount tasks(String jobId) {
        int running = 0;
        int all = 0;
        for (JsonNode vertex : connection.get("/jobs/" + jobId).path("vertices")) {
            all += vertex.path("parallelism").asInt();
            running += vertex.path("tasks").path("RUNNING").asInt();
        }
        return new TaskCount(running, all);
    }

    /** How many tasks of a job run. */
    public record TaskCount(int running, int all) {

        public boolean allRun() {
            return all > 0 && running == all;
        }
    }

    /** The first line of the last failure of a job, while it restarts or after it failed. */
    public Optional<String> lastFailure(String jobId) {
        JsonNode entries =
                connection.get("/jobs/" + jobId + "/exceptions").path("exceptionHistory");
        JsonNode newest = entries.path("entries").path(0).path("stacktrace");
        return newest.isMissingNode()
                ? Optional.empty()
                : Optional.of(RestErrors.innermost(newest.asText()));
    }

    /**
     * Ends a job with a savepoint and returns where that lies.
     *
     * @param drain sends the last watermark first, so that every timer fires; such a savepoint is
     *     an end, not a place to continue from
     */
    public String stopWithSavepoint(String jobId, boolean drain, Optional<String> directory) {
        ObjectNode body = RestConnection.JSON.createObjectNode().put("drain", drain);
        directory.ifPresent(path -> body.put("targetDirectory", path));
        String request =
                connection.post("/jobs/" + jobId + "/stop", body).path("request-id").asText();
        while (true) {
            JsonNode answer = connection.get("/jobs/" + jobId + "/savepoints/" + request);
            if ("COMPLETED".equals(answer.path("status").path("id").asText())) {
                return location(answer.path("operation"));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static String location(JsonNode operation) {
        JsonNode failure = operation.path("failure-cause");
        if (!failure.isMissingNode()) {
            throw new JobManagerException(
                    "The savepoint failed: "
                            + RestErrors.innermost(failure.path("stack-trace").asText()));
        }
        return operation.path("location").asText();
    }

    public void cancel(String jobId) {
        connection.patch("/jobs/" + jobId + "?mode=cancel");
    }
}
