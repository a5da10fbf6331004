/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.alert.AlertSeverity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The state of alerts that a release has written must stay readable. */
class AlertBytesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/alert-life-v1.hex");

    @Test
    void theLifeOfAnAlertKeepsItsBytes() throws IOException {
        byte[] bytes = written(eventful());
        if (Boolean.getBoolean("regenerate") && !Files.exists(GOLDEN)) {
            Files.writeString(GOLDEN, HexFormat.of().formatHex(bytes) + "\n");
        }

        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(Files.readString(GOLDEN).strip());
    }

    @Test
    void aLifeIsReadAsItWas() throws IOException {
        AlertLife life = read(HexFormat.of().parseHex(Files.readString(GOLDEN).strip()));

        assertThat(life).usingRecursiveComparison().isEqualTo(eventful());
    }

    @Test
    void bytesOfALaterReleaseAreRefusedWithARemedy() {
        assertThatThrownBy(() -> read(new byte[] {2}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The life of an alert of binary version 2")
                .hasMessageContaining("restore the savepoint");
    }

    /** An alert that came back, waits for its resolution and hears of something new. */
    private static AlertLife eventful() {
        AlertStory story =
                AlertStory.told(
                        """
                        10:00 fires             | open
                        10:02 is cleared        | resolved after 2 min
                        10:04 fires             | open
                        10:05 fires saying more |
                        10:06 is cleared        |
                        """);
        story.lifecycle.take(
                story.life,
                AlertStory.finding(
                        40_000_000, FindingState.FIRING, AlertSeverity.HIGH, "It fails."));
        return story.life;
    }

    private static byte[] written(AlertLife life) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new AlertLifeCodec().write(life, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static AlertLife read(byte[] bytes) throws IOException {
        return new AlertLifeCodec().read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
