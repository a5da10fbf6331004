/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final SeenIds seen = new SeenIds();

    @Test
    void idsThatDifferInOneLetterAtAnyPlaceAreDifferent() {
        String id = "0123456789abcdef0123456789abcdef-xyz";
        assertThat(seen.add(id, NO_LIMIT)).isTrue();
        for (int length = 0; length < id.length(); length++) {
            assertThat(seen.add(id.substring(0, length), NO_LIMIT)).isTrue();
            String changed = id.substring(0, length) + '#' + id.substring(length + 1);
            assertThat(seen.add(changed, NO_LIMIT)).isTrue();
        }
        assertThat(seen.size()).isEqualTo(2 * id.length() + 1);
    }

    @Test
    void manyIdsAreKeptApartAndFoundAgain() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            ids.add("run-" + i % 317 + "/event-" + i);
        }
        for (String id : ids) {
            assertThat(seen.add(id, NO_LIMIT)).isTrue();
        }
        for (String id : ids) {
            assertThat(seen.add(id, NO_LIMIT)).isFalse();
        }
        assertThat(seen.size()).isEqualTo(ids.size());
    }

    @Test
    void whenItIsFullNewIdsPassAndAreCounted() {
        for (int i = 0; i < 10; i++) {
            assertThat(seen.add("id-" + i, 5)).isTrue();
        }

        assertThat(seen.size()).isEqualTo(5);
        assertThat(seen.overflow()).isEqualTo(5);
        assertThat(seen.add("id-0", 5)).isFalse();
    }

    @Test
    void itReadsBackWhatItWrote() throws IOException {
        for (int i = 0; i < 1000; i++) {
            seen.add("id-" + i, 900);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        seen.write(new DataOutputStream(bytes));

        SeenIds read =
                SeenIds.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.size()).isEqualTo(900);
        assertThat(read.overflow()).isEqualTo(100);
        for (int i = 0; i < 900; i++) {
            assertThat(read.add("id-" + i, 900)).isFalse();
        }
        assertThat(read.add("other", NO_LIMIT)).isTrue();
    }
}
