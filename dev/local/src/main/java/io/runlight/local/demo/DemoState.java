/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.runlight.local.clickhouse.SqlClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * What the demo tells other commands and its next start, as a file in the data directory.
 *
 * @param pid the process that runs the demo, or ran it last
 * @param kafka bootstrap servers
 * @param clickHouseUrl where ClickHouse answers while the demo runs
 * @param clickHouseUser who asks there
 * @param flinkUrl Flink's REST interface and web UI while the demo runs
 * @param jobId the job while it runs, or empty
 * @param drained whether the last job was ended for good, all timers fired
 * @param jobOptions options of the job that its results depend on
 * @param feed how far the events have been fed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemoState(
        long pid,
        String kafka,
        String clickHouseUrl,
        String clickHouseUser,
        String flinkUrl,
        String jobId,
        boolean drained,
        Map<String, String> jobOptions,
        FeedPosition feed) {

    public DemoState {
        // Older demos did not say.
        jobOptions = jobOptions == null ? Map.of() : Map.copyOf(jobOptions);
    }

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * How far an input has been fed.
     *
     * @param input names the input, the same for the same events
     * @param delivered the number of records that Kafka has acknowledged
     * @param complete whether that was all
     */
    public record FeedPosition(String input, long delivered, boolean complete) {

        static final FeedPosition NONE = new FeedPosition("", 0, true);

        /** How many records of the input are delivered already: it was cut off, and is the same. */
        long continuedBy(String name) {
            return !complete && input.equals(name) ? delivered : 0;
        }
    }

    /** The state that the directory keeps; what cannot be read counts as none. */
    public static Optional<DemoState> read(DataDirectory directory) {
        Path file = directory.state();
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), DemoState.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Replaces the state of the directory at once, so that readers never see half of it. */
    void write(DataDirectory directory) {
        Path file = directory.state();
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            JSON.writeValue(next.toFile(), this);
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's state cannot be kept in " + file, e);
        }
    }

    /** Whether the process that wrote this is alive. */
    public boolean mayRun() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** A connection to the demo's ClickHouse, whether it still runs or not. */
    public SqlClient clickHouse() {
        return new SqlClient(URI.create(clickHouseUrl), clickHouseUser, "");
    }

    DemoState withFeed(FeedPosition position) {
        return new DemoState(
                pid,
                kafka,
                clickHouseUrl,
                clickHouseUser,
                flinkUrl,
                jobId,
                drained,
                jobOptions,
                position);
    }

    DemoState withJob(String job, boolean nowDrained) {
        return new DemoState(
                pid,
                kafka,
                clickHouseUrl,
                clickHouseUser,
                flinkUrl,
                job,
                nowDrained,
                jobOptions,
                feed);
    }
}
