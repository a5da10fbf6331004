/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class OutcomeHistoryCodecTest {

    private static final Path OLD = Path.of("src/test/resources/golden/outcome-history.v1");
    private static final Path NOW = Path.of("src/test/resources/golden/outcome-history.v2");
    private static final long BEGINNING = 1_700_000_000_000L;

    @Property(tries = 200)
    void a_history_comes_back_and_goes_on_as_if_nothing_had_been(
            @ForAll long seed, @ForAll @IntRange(max = 300) int runs) throws IOException {
        OutcomeHistory history = history(seed, runs);

        byte[] bytes = bytes(history);
        OutcomeHistory back = read(bytes);

        assertThat(bytes.length).isLessThanOrEqualTo(OutcomeHistoryCodec.MOST_BYTES);
        assertThat(bytes(back)).isEqualTo(bytes);
        goOn(history, seed);
        goOn(back, seed);
        assertThat(bytes(back)).isEqualTo(bytes(history));
    }

    @Test
    void bytes_of_the_first_version_are_read_forever_and_do_not_know_when_runs_ended()
            throws IOException {
        OutcomeHistory history = read(Files.readAllBytes(OLD));
        OutcomeHistory same = history(1, 70);
        assertThat(history.endedWithin(Long.MAX_VALUE / 2, history.lastEnd())).isZero();

        goOn(history, 1);
        goOn(same, 1);

        assertThat(bytes(history)).isEqualTo(bytes(same));
    }

    @Test
    void bytes_of_the_second_version_are_read_forever() throws IOException {
        if (Boolean.getBoolean("regenerate") && !Files.exists(NOW)) {
            Files.write(NOW, bytes(history(1, 70)));
        }

        OutcomeHistory history = read(Files.readAllBytes(NOW));

        assertThat(bytes(history)).isEqualTo(bytes(history(1, 70)));
    }

    @Test
    void an_unknown_version_is_refused_with_a_remedy() {
        assertThatThrownBy(() -> read(new byte[] {9})).hasMessageContaining("savepoint");
    }

    private static OutcomeHistory history(long seed, int runs) {
        OutcomeHistory history = new OutcomeHistory();
        Random random = new Random(seed);
        long clock = BEGINNING;
        for (int i = 0; i < runs; i++) {
            clock += random.nextInt(5_000_000);
            history.start(clock);
            if (random.nextInt(8) > 0) {
                history.end(
                        clock,
                        clock + 1_000,
                        random.nextBoolean(),
                        random.nextDouble() * 100,
                        random.nextGaussian(),
                        random.nextInt(1_000));
            }
        }
        return history;
    }

    private static void goOn(OutcomeHistory history, long seed) {
        Random random = new Random(seed);
        long clock = BEGINNING + 10_000_000_000L;
        for (int i = 0; i < 60; i++) {
            clock += random.nextInt(5_000_000);
            history.start(clock);
            history.end(clock, clock + 5, random.nextBoolean(), 5, 0, 1);
        }
    }

    private static byte[] bytes(OutcomeHistory history) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutcomeHistoryCodec.write(history, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static OutcomeHistory read(byte[] bytes) throws IOException {
        return OutcomeHistoryCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
