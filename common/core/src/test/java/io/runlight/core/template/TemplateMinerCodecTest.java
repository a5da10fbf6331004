/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Old bytes are read for ever; the files under {@code golden/templates} are never edited. */
final class TemplateMinerCodecTest {

    private final TemplateMinerCodec codec = new TemplateMinerCodec();

    @Test
    void bytesOfVersionOneAreRead() throws IOException {
        TemplateMiner miner = codec.read(new DataInputStream(golden()));

        assertThat(miner.size()).isEqualTo(3);
        assertThat(miner.mostTemplates()).isEqualTo(100);
        assertThat(miner.messages()).isEqualTo(4);
        assertThat(
                        miner.groups()
                                .groupOf(MessageTemplate.of("Session of user erin is over"))
                                .text())
                .isEqualTo("Session of user <*> is over");
    }

    @Test
    void whatIsWrittenTodayIsVersionOne() throws IOException {
        TemplateMiner miner = new TemplateMiner(100);
        miner.add("Session of user erin is over");
        miner.add("Session of user frank is over");
        miner.add("Session of user bob is over");
        miner.add("Session of user erin is over");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(miner, new DataOutputStream(bytes));

        assertThat(bytes.toByteArray()).isEqualTo(golden().readAllBytes());
    }

    @Test
    void bytesOfANewerVersionAreRefusedWithARemedy() {
        byte[] newer = {TemplateMinerCodec.VERSION + 1};

        assertThatThrownBy(() -> codec.read(new DataInputStream(new ByteArrayInputStream(newer))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("binary version 2")
                .hasMessageContaining("restore the savepoint with the release that wrote it");
    }

    private static InputStream golden() {
        return TemplateMinerCodecTest.class.getResourceAsStream("/golden/templates/v1/miner.bin");
    }
}
