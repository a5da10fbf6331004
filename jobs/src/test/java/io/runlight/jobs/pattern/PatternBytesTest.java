/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What patterns know is read from the bytes that a release has written. */
class PatternBytesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/pattern-case-v2.hex");

    @Test
    void aCaseKeepsItsBytes() throws IOException {
        String hex = HexFormat.of().formatHex(written(eventful()));
        if (Boolean.getBoolean("regenerate") && !Files.exists(GOLDEN)) {
            Files.writeString(GOLDEN, hex + "\n");
        }

        assertThat(hex).isEqualTo(Files.readString(GOLDEN).strip());
    }

    @Test
    void aCaseIsReadAsItWas() throws IOException {
        byte[] bytes = HexFormat.of().parseHex(Files.readString(GOLDEN).strip());

        assertThat(read(bytes)).usingRecursiveComparison().isEqualTo(eventful());
    }

    /** Signals of the first version said nothing of plans. */
    @Test
    void aCaseIsReadFromItsFirstBytes() throws IOException {
        Path first = GOLDEN.resolveSibling("pattern-case-v1.hex");
        byte[] bytes = HexFormat.of().parseHex(Files.readString(first).strip());

        assertThat(read(bytes)).usingRecursiveComparison().isEqualTo(eventful());
    }

    @Test
    void aClueIsReadAsItWas() throws IOException {
        Clue clue = new Clue(Scope.ERROR, "orders: timeout", signal("fails", 5));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ClueCodec().write(clue, new DataOutputStream(bytes));

        assertThat(
                        new ClueCodec()
                                .read(
                                        new DataInputStream(
                                                new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(clue);
    }

    @Test
    void bytesOfALaterReleaseAreRefusedWithARemedy() {
        assertThatThrownBy(() -> read(new byte[] {2}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("What patterns know of binary version 2")
                .hasMessageContaining("restore the savepoint");
    }

    private static Case eventful() {
        Case known = new Case(new Subject("acme", "orders", "orders", "production"));
        known.waiting.add(signal("fails", 50_000));
        known.waiting.add(signal("completes", 60_000));
        Memory memory = new Memory();
        memory.keep(new Trace(10_000, "e1", "r1", 7), 3);
        memory.keep(new Trace(20_000, "e2", "r2", 8), 3);
        memory.firing = true;
        memory.since = 10_000;
        memory.count = 2;
        memory.told = 1;
        memory.usual = 7.5;
        memory.word = "v1";
        memory.wakeAt = 90_000;
        known.memories.put(1, memory);
        return known;
    }

    private static Signal signal(String verb, long at) {
        SignalText text = new SignalText("r" + at, verb);
        text.say("of", "orders");
        text.say("with", "timeout");
        text.say("in", "3S");
        text.say("using", "12");
        return text.signal(at, "", "e" + at);
    }

    private static byte[] written(Case known) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CaseCodec().write(known, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Case read(byte[] bytes) throws IOException {
        return new CaseCodec().read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
