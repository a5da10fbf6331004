/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.alert.AlertStatus;
import io.runlight.core.rule.RuleBinaryCodec;
import io.runlight.core.rule.RuleBook;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.SettledChange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Rules are read from the bytes that a release has written. */
class RuleBytesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final RuleBinaryCodec codec = new RuleBinaryCodec();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    @Test
    void aChangeKeepsItsBytes() throws IOException {
        SettledChange change = AlertStories.mute(5_000, 15_000);
        codec.write(change, out);

        keeps("rule-change-v2.hex");
        assertThat(codec.readChange(golden("rule-change-v1.hex"))).isEqualTo(change);
        assertThat(codec.readChange(golden("rule-change-v2.hex"))).isEqualTo(change);
    }

    @Test
    void aBookKeepsItsBytes() throws IOException {
        RuleBook book = book();
        codec.write(book, out);

        keeps("rule-book-v2.hex");
        assertThat(codec.readBook(golden("rule-book-v2.hex")))
                .usingRecursiveComparison()
                .isEqualTo(book);
    }

    /** The first version did not say where a change was in the topic. */
    @Test
    void aBookIsReadFromItsFirstBytes() throws IOException {
        assertThat(codec.readBook(golden("rule-book-v1.hex")))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*offset")
                .isEqualTo(book());
    }

    @Test
    void alertsThatWaitKeepTheirBytes() throws IOException {
        WaitingAlerts waiting = new WaitingAlerts();
        waiting.add(AlertStories.alert(AlertStatus.OPEN, 1, 10_000));
        waiting.add(AlertStories.alert(AlertStatus.RESOLVED, 2, 20_000));
        waiting.unheardUntil = 5_000;
        waiting.withhold(AlertStories.alert(AlertStatus.OPEN, 1, 7_000));
        new WaitingAlertsCodec().write(waiting, out);

        keeps("waiting-alerts-v3.hex");
        assertThat(new WaitingAlertsCodec().read(golden("waiting-alerts-v3.hex")))
                .usingRecursiveComparison()
                .isEqualTo(waiting);
        waiting.withheld = null;
        waiting.mutedAt = 0;
        assertThat(new WaitingAlertsCodec().read(golden("waiting-alerts-v2.hex")))
                .usingRecursiveComparison()
                .isEqualTo(waiting);
        waiting.unheardUntil = WaitingAlerts.HEARD;
        assertThat(new WaitingAlertsCodec().read(golden("waiting-alerts-v1.hex")))
                .usingRecursiveComparison()
                .isEqualTo(waiting);
    }

    @Test
    void bytesOfALaterReleaseAreRefusedWithARemedy() {
        assertThatThrownBy(() -> codec.readBook(stream(new byte[] {3})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Rules of binary version 3")
                .hasMessageContaining("restore the savepoint");
    }

    /** A mute that was extended, and what was in force before. */
    private static RuleBook book() {
        RuleBook book = new RuleBook();
        book.add(AlertStories.mute(5_000, 15_000));
        book.add(AlertStories.mute(14_000, 60_000));
        book.add(AlertStories.change(16_000, RuleSetting.THRESHOLD, "5"));
        book.add(AlertStories.change(90_000, RuleSetting.ENABLED, "false"));
        book.forgetBefore(20_000);
        return book;
    }

    private void keeps(String file) throws IOException {
        String hex = HexFormat.of().formatHex(bytes.toByteArray());
        Path path = GOLDEN.resolve(file);
        if (Boolean.getBoolean("regenerate") && !Files.exists(path)) {
            Files.writeString(path, hex + "\n");
        }
        assertThat(path).content().isEqualTo(hex + "\n");
    }

    private static DataInputStream golden(String file) throws IOException {
        return stream(HexFormat.of().parseHex(Files.readString(GOLDEN.resolve(file)).strip()));
    }

    private static DataInputStream stream(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
