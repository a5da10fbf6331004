/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PipelineHistoryTest {

    private static final int LIMIT = 5;

    private final PipelineHistory history = new PipelineHistory();

    @Test
    void onlyTheLatestRunsAreKept() {
        for (long end = 1; end <= 8; end++) {
            history.put(end, end, 10 * end, end, LIMIT);
        }
        history.put(2, 99, 1000, 1, LIMIT);

        assertThat(history.durations()).containsExactly(40, 50, 60, 70, 80);
        assertThat(history.steps()).containsExactly(4, 5, 6, 7, 8);
        assertThat(history.lastEndMillis()).isEqualTo(8);
    }

    @Test
    void aCorrectedRunReplacesWhatItSaidBefore() {
        history.put(1, 1, 10, 1, LIMIT);
        history.put(2, 2, 20, 2, LIMIT);
        history.put(3, 1, 30, 3, LIMIT);

        assertThat(history.durations()).containsExactly(20, 30);
        history.remove(1);
        assertThat(history.durations()).containsExactly(20);
        history.remove(7);
        assertThat(history.size()).isEqualTo(1);
    }

    @Property(tries = 1000)
    void theOrderOfArrivalDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<long[]> runs = new ArrayList<>();
        for (int i = 0; i < random.nextInt(12); i++) {
            runs.add(new long[] {random.nextInt(4), i, random.nextInt(100), random.nextInt(5)});
        }
        PipelineHistory inOrder = of(runs);
        Collections.shuffle(runs, random);

        assertThat(bytes(of(runs))).isEqualTo(bytes(inOrder));
    }

    @Test
    void itsBytesAreReadAgain() throws IOException {
        history.put(1_000, 7, 60_000, 3, LIMIT);
        history.put(2_000, -8, 30_000, 2, LIMIT);
        String golden = "0104d00f0000000000000007c0a90706a01ffffffffffffffff8e0d40304";

        assertThat(bytes(history)).isEqualTo(golden);
        PipelineHistory restored =
                new PipelineHistoryCodec()
                        .read(
                                new DataInputStream(
                                        new ByteArrayInputStream(HexFormat.of().parseHex(golden))));
        assertThat(restored.durations()).containsExactly(30_000, 60_000);
        assertThat(bytes(restored)).isEqualTo(golden);
    }

    private static PipelineHistory of(List<long[]> runs) {
        PipelineHistory history = new PipelineHistory();
        runs.forEach(run -> history.put(run[0], run[1], run[2], run[3], LIMIT));
        return history;
    }

    private static String bytes(PipelineHistory history) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PipelineHistoryCodec().write(history, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
