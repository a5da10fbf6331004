/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.local.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir private Path root;
    private DataDirectory directory;

    @BeforeEach
    void aDirectory() {
        directory = new DataDirectory(root);
    }

    @Test
    void theNewestWholeCheckpointOrSavepointIsTheOneToContinueFrom() throws IOException {
        wholeState("flink/savepoints/savepoint-1", 1_000);
        Path newest = wholeState("flink/checkpoints/abc/chk-7", 2_000);
        Files.createDirectories(root.resolve("flink/checkpoints/abc/chk-8"));

        assertThat(directory.newestJobState()).hasValue(newest);
    }

    @Test
    void withoutJobStateThereIsNothingToContinueFrom() {
        assertThat(directory.newestJobState()).isEmpty();
    }

    @Test
    @SuppressWarnings("try") // the lock is held, not used
    void aSecondUserOfTheDataIsTurnedAway() {
        try (DataDirectory.Lock lock = directory.lock()) {
            assertThatThrownBy(directory::lock)
                    .isInstanceOf(UserMistake.class)
                    .hasMessageContaining("Another './runlight' uses the data");
        }
        directory.lock().close();
    }

    @Test
    void clearingKeepsNothingOfTheEngines() throws IOException {
        wholeState("flink/savepoints/savepoint-1", 1_000);
        Files.createDirectories(directory.clickHouse().resolve("data"));

        directory.clear();

        assertThat(directory.hasClickHouseData()).isFalse();
        assertThat(directory.newestJobState()).isEmpty();
    }

    @Test
    void theStateComesBackAsItWasWritten() {
        DemoState state =
                new DemoState(
                        7,
                        "127.0.0.1:9092",
                        "http://127.0.0.1:8123",
                        "default",
                        "http://127.0.0.1:8081",
                        "job",
                        true,
                        Map.of("run.zombie-after", "1 min"),
                        new DemoState.FeedPosition("quick:1:2", 17, false));

        state.write(directory);

        assertThat(DemoState.read(directory)).hasValue(state);
        assertThat(state.feed().continuedBy("quick:1:2")).isEqualTo(17);
        assertThat(state.feed().continuedBy("quick:2:2")).isZero();
    }

    private Path wholeState(String path, long modifiedMillis) throws IOException {
        Path state = Files.createDirectories(root.resolve(path));
        Path metadata = Files.createFile(state.resolve("_metadata"));
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(modifiedMillis));
        return state;
    }
}
