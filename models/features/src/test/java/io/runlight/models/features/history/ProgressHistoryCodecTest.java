/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.models.features.RunProgress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProgressHistoryCodecTest {

    private static final Path OLD = Path.of("src/test/resources/golden/progress-history.v1");
    private static final Path NOW = Path.of("src/test/resources/golden/progress-history.v2");

    @Property(tries = 100)
    void a_history_comes_back_and_goes_on_as_if_nothing_had_been(
            @ForAll long seed, @ForAll @IntRange(max = 3_000) int ends) throws IOException {
        ProgressHistory history = history(seed, ends);

        byte[] bytes = bytes(history);
        ProgressHistory back = read(bytes);

        assertThat(bytes.length).isLessThanOrEqualTo(ProgressHistoryCodec.MOST_BYTES);
        assertThat(bytes(back)).isEqualTo(bytes);
        happen(history, seed, 500);
        happen(back, seed, 500);
        assertThat(bytes(back)).isEqualTo(bytes(history));
    }

    @Test
    void the_step_that_ended_longest_ago_is_forgotten_first() {
        ProgressHistory history = new ProgressHistory();
        for (int i = 0; i < ProgressHistory.MOST_STEPS; i++) {
            history.endStep(progress("step-" + i, 10, false), 0);
        }
        history.endStep(progress("step-0", 30, false), 0);
        history.endStep(progress("one more", 50, false), 0);

        assertThat(history.stepSeconds("step-0")).isEqualTo(20);
        assertThat(history.stepSeconds("step-1")).isNaN();
        assertThat(history.stepSeconds("one more")).isEqualTo(50);
    }

    @Test
    void failed_attempts_say_nothing_about_what_is_usual() {
        ProgressHistory history = new ProgressHistory();
        history.endStep(progress("load", 10, false), 0);
        history.endStep(progress("load", 9_000, true), 0);

        assertThat(history.stepSeconds("load")).isEqualTo(10);
        assertThat(history.slowest(progress("load", 20, true), Double.NaN)).isEqualTo(Math.log(2));
        assertThat(history.slowest(progress("load", 20, true), 3)).isEqualTo(3);
        assertThat(history.slowest(progress("unknown", 20, true), 3)).isEqualTo(3);
    }

    @Test
    void bytes_of_the_first_version_are_read_forever() throws IOException {
        if (Boolean.getBoolean("regenerate") && !Files.exists(OLD)) {
            Files.createDirectories(OLD.getParent());
            Files.write(OLD, bytes(history(1, 70)));
        }

        assertThat(bytes(read(Files.readAllBytes(OLD)))).isEqualTo(bytes(history(1, 70)));
    }

    @Test
    void bytes_of_the_second_version_are_read_forever() throws IOException {
        ProgressHistory history = history(1, 70);
        history.endRun(Providers.NONE.with(3).with(Long.MIN_VALUE));
        history.endRun(Providers.NONE.with(-7));
        if (Boolean.getBoolean("regenerate") && !Files.exists(NOW)) {
            Files.write(NOW, bytes(history));
        }

        assertThat(bytes(read(Files.readAllBytes(NOW)))).isEqualTo(bytes(history));
    }

    @Test
    void what_is_damaged_or_unknown_is_refused() {
        assertThatThrownBy(() -> read(new byte[] {9})).hasMessageContaining("savepoint");
        assertThatThrownBy(() -> read(new byte[] {1, 127, 127})).hasMessageContaining("damaged");
    }

    private static ProgressHistory history(long seed, int ends) {
        ProgressHistory history = new ProgressHistory();
        happen(history, seed, ends);
        return history;
    }

    private static void happen(ProgressHistory history, long seed, int ends) {
        Random random = new Random(seed);
        for (int i = 0; i < ends; i++) {
            RunProgress progress =
                    progress(
                            "step-" + random.nextInt(200),
                            random.nextInt(6) == 0 ? Double.NaN : random.nextDouble() * 100,
                            random.nextInt(4) == 0);
            if (random.nextInt(10) == 0) {
                history.completeRun(progress);
            } else {
                history.endStep(progress, random.nextInt(1_000));
            }
        }
    }

    private static RunProgress progress(String step, double seconds, boolean failed) {
        return new RunProgress(
                1_000_000,
                3,
                1,
                0,
                0,
                step,
                seconds,
                failed,
                Double.NaN,
                2,
                1,
                700,
                0.25,
                Providers.NONE);
    }

    private static byte[] bytes(ProgressHistory history) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProgressHistoryCodec.write(history, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static ProgressHistory read(byte[] bytes) throws IOException {
        return ProgressHistoryCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
