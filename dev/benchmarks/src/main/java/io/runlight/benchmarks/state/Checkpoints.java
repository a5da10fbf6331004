/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.flink.api.common.JobID;

/** The checkpoints of a job, as Flink's REST interface tells of them. */
final class Checkpoints {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    Checkpoints(URI restUrl, JobID job) {
        this.address = restUrl.resolve("/jobs/" + job + "/checkpoints");
    }

    Checkpoint latest() throws IOException, InterruptedException {
        return parse(
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body());
    }

    static Checkpoint parse(String json) throws IOException {
        JsonNode all = new ObjectMapper().readTree(json);
        JsonNode times = all.path("summary").path("end_to_end_duration");
        return new Checkpoint(
                all.path("latest").path("completed").path("state_size").asLong(),
                times.path("p50").asLong(),
                times.path("max").asLong());
    }
}
