/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.event.SourcedEvent;
import io.runlight.jobs.Events;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class LateEventCodecTest {

    private final LateEventCodec codec = new LateEventCodec();

    @Test
    void readsWhatItWrote() throws IOException {
        LateEvent late =
                new LateEvent(
                        new SourcedEvent(Events.activity("a", 61_000, "w", "u", 1.5), 3, 77),
                        9_000_000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(late, new DataOutputStream(bytes));
        assertThat(read(bytes.toByteArray())).isEqualTo(late);
    }

    @Test
    void refusesAVersionFromTheFutureWithARemedy() {
        assertThatThrownBy(() -> read(new byte[] {9}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("restore it with the release that wrote it");
    }

    private LateEvent read(byte[] bytes) throws IOException {
        return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
