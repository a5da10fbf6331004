/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.generators.scenario.Scenario;
import io.runlight.generators.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A job that is stopped and started from its savepoint, and a replay, give the same rows. */
class SavepointAndReplayE2ECase {

    private static final int RECORDS = 30_000;

    private static Installation installation;
    private static Traffic traffic;
    private static Map<String, String> live;
    private static final Map<String, Long> liveRuns = new TreeMap<>();

    @BeforeAll
    static void aJobReadsEverythingInOnePiece() {
        Scenario dirty = Scenarios.named("dirty").orElseThrow();
        traffic = new Traffic(dirty.start(dirty.defaults().withSize(RECORDS).withSeed(7)));
        installation = Installation.start();
        String job = installation.submit(Jobs.optionsFor(traffic.truth()), Optional.empty());
        traffic.feed(installation.kafka.bootstrapServers(), 0, traffic.size());
        installation.awaitAllCommitted();
        installation.stop(job, true);
        live = Content.checksums(installation.clickHouse);
        installation
                .clickHouse
                .rows("SELECT status, count() FROM runlight_data.runs FINAL GROUP BY status")
                .forEach(row -> liveRuns.put(row.split("\t")[0], Long.valueOf(row.split("\t")[1])));
    }

    @Test
    void theUndisturbedJobFindsTheRunsOfTheTruth() {
        for (String status : List.of("completed", "failed", "cancelled", "zombie")) {
            assertThat(liveRuns.getOrDefault(status, 0L))
                    .as("runs that ended as %s", status)
                    .isEqualTo(traffic.truth().runs(status));
        }
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void aBoundedReplayIntoEmptyTablesGivesIdenticalContent() {
        installation.startOverInClickHouse();
        Map<String, String> options = new TreeMap<>(Jobs.optionsFor(traffic.truth()));
        options.put("source.bounded", "true");
        options.put("kafka.group-id", "replay");

        installation.awaitFinished(installation.submit(options, Optional.empty()));

        assertThat(Content.checksums(installation.clickHouse)).isEqualTo(live);
    }

    @Test
    void aJobStoppedMidwayAndStartedFromItsSavepointGivesIdenticalContent() {
        try (Installation other = Installation.start()) {
            Map<String, String> options = Jobs.optionsFor(traffic.truth());
            int half = traffic.size() / 2;
            String first = other.submit(options, Optional.empty());
            traffic.feed(other.kafka.bootstrapServers(), 0, half);
            other.awaitProgress(0);
            String savepoint = other.stop(first, false);

            String second = other.submit(options, Optional.of(savepoint));
            traffic.feed(other.kafka.bootstrapServers(), half, traffic.size());
            other.awaitAllCommitted();
            other.stop(second, true);

            assertThat(Content.checksums(other.clickHouse)).isEqualTo(live);
        }
    }
}
