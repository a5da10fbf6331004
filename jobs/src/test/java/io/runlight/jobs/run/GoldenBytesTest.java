/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static io.runlight.jobs.run.RunEvents.activity;
import static io.runlight.jobs.run.RunEvents.call;
import static io.runlight.jobs.run.RunEvents.cancelled;
import static io.runlight.jobs.run.RunEvents.completed;
import static io.runlight.jobs.run.RunEvents.failed;
import static io.runlight.jobs.run.RunEvents.failedStep;
import static io.runlight.jobs.run.RunEvents.startedWithPlan;
import static io.runlight.jobs.run.RunEvents.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.alert.Alert;
import io.runlight.core.event.RunStatus;
import io.runlight.flink.type.Codec;
import io.runlight.jobs.alert.AlertCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bytes that releases have written must stay readable. The files under {@code golden} carry the
 * number of their version; a new version adds files, with {@code -Dregenerate=true}, and leaves
 * these alone.
 */
class GoldenBytesTest {

    private final TrackedRun tracked = new TrackedRun();

    @Test
    void theStateOfAnEventfulRunKeepsItsBytes() throws IOException {
        eventful();

        byte[] bytes = bytes(out -> new RunStateCodec().write(tracked.state(), out));

        keepsItsBytes(bytes, "run-state-v3.hex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run-state-v1.hex", "run-state-v2.hex", "run-state-v3.hex"})
    void theStateOfAnEventfulRunIsReadFromItsOldBytes(String file) throws IOException {
        eventful();
        TrackedRun restored = new TrackedRun().until(300);
        restored.replaceState(new RunStateCodec().read(stream(golden(file))));

        tracked.take(call("late", 35, "load", 50, 0.5)).until(20_000);
        restored.take(call("late", 35, "load", 50, 0.5)).until(20_000);

        assertThat(restored.run()).isEqualTo(tracked.run());
        assertThat(restored.step("load", 2)).isEqualTo(tracked.step("load", 2));
        assertThat(restored.isForgotten()).isTrue();
    }

    @Test
    void theFirstVersionOfAStateTakesBackWhatItSent() throws IOException {
        TrackedRun restored = new TrackedRun().until(300);
        restored.replaceState(new RunStateCodec().read(stream(golden("run-state-v1.hex"))));
        RunOutcome sent = restored.state().run.sentEnd;

        restored.take(call("late", 35, "load", 50, 0.5));

        assertThat(sent.costNanos()).isNull();
        assertThat(restored.outcomes).contains(sent.retracted());
    }

    @Test
    void theStateOfAKeyWithoutARunKeepsItsBytes() throws IOException {
        tracked.take(activity("a1", 10, null), activity("a2", 12, null));

        byte[] bytes = bytes(out -> new RunStateCodec().write(tracked.state(), out));

        keepsItsBytes(bytes, "seen-state-v3.hex");
    }

    @Test
    void rowsOutcomesAndAlertsKeepTheirBytes() throws IOException {
        eventful();
        tracked.flush();

        keepsItsBytes(new RunRowCodec(), tracked.run(), "run-row-v2.hex");
        keepsItsBytes(new LiveRunRowCodec(), tracked.live(), "live-run-row-v2.hex");
        keepsItsBytes(new StepRunRowCodec(), tracked.step("load", 1), "step-run-row-v1.hex");
        keepsItsBytes(new RunOutcomeCodec(), tracked.outcomes.get(1), "run-outcome-v2.hex");
        keepsItsBytes(new AlertCodec(), alertWithItsFirstLabels().saidEarly(), "alert-v4.hex");
    }

    @Test
    void outcomesAreReadFromTheirOldBytes() throws IOException {
        assertThat(new RunOutcomeCodec().read(stream(golden("run-outcome-v1.hex"))))
                .isEqualTo(
                        RunOutcomeCodec.ofFirstVersion(
                                "acme", "nightly", "run-1", RunPhase.FAILED, 70_000, 65_000L, 1));
    }

    @Test
    void rowsAreReadFromTheirOldBytes() throws IOException {
        RunRow row = new RunRowCodec().read(stream(golden("run-row-v1.hex")));
        LiveRunRow live = new LiveRunRowCodec().read(stream(golden("live-run-row-v1.hex")));
        eventful();

        assertThat(row).isEqualTo(tracked.run());
        assertThat(live).isEqualTo(tracked.live());
        assertThat(new AlertCodec().read(stream(golden("alert-v1.hex"))))
                .isEqualTo(alertWithItsFirstLabels());
        assertThat(new AlertCodec().read(stream(golden("alert-v2.hex"))))
                .isEqualTo(alertWithItsFirstLabels());
        assertThat(new AlertCodec().read(stream(golden("alert-v3.hex"))))
                .isEqualTo(alertWithItsFirstLabels());
    }

    @Test
    void bytesOfALaterReleaseAreRefusedWithARemedy() {
        assertThatThrownBy(() -> new RunRowCodec().read(stream("03")))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "A RunRow of binary version 3 cannot be read by this release, which knows"
                                + " version 2: restore the savepoint with the release that wrote"
                                + " it or a newer one");
        assertThatThrownBy(() -> new RunStateCodec().read(stream("04")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("state of a run of binary version 4");
    }

    /** Alerts got more labels than they had when the bytes were written. */
    private Alert alertWithItsFirstLabels() {
        Alert alert = tracked.alerts.get(0);
        Map<String, String> labels = new TreeMap<>(alert.labels());
        labels.keySet().retainAll(Set.of("environment", "error_type", "failed_step"));
        return new Alert(
                alert.workspaceId(),
                alert.alertId(),
                alert.revision(),
                alert.rule(),
                alert.status(),
                alert.severity(),
                alert.pipeline(),
                alert.runId(),
                alert.title(),
                alert.description(),
                alert.recommendation(),
                alert.openedAtMillis(),
                alert.changedAtMillis(),
                alert.resolvedAtMillis(),
                alert.evidence(),
                labels,
                alert.dedupeKey(),
                alert.owner(),
                alert.runbook(),
                alert.annotations());
    }

    private void eventful() {
        tracked.take(
                        startedWithPlan(5, 4),
                        step("load", 1, 10, RunStatus.STARTED),
                        call("c1", 15, "load", 100, 0.25),
                        failedStep("load", 1, 20, "OutOfMemory"),
                        step("load", 2, 30, RunStatus.STARTED),
                        step("report", 1, 31, RunStatus.STARTED),
                        failed(70, "load", "Timeout", "too slow: ünïcode"),
                        completed(80),
                        cancelled(90))
                .until(300)
                .flush();
        tracked.take(startedWithPlan(5, 4));
    }

    private static <T> void keepsItsBytes(Codec<T> codec, T value, String file) throws IOException {
        keepsItsBytes(bytes(out -> codec.write(value, out)), file);
        assertThat(codec.read(stream(golden(file)))).isEqualTo(value);
    }

    /** Compares with the file; one that is not there yet is written on request. */
    private static void keepsItsBytes(byte[] bytes, String file) throws IOException {
        String hex = HexFormat.of().formatHex(bytes);
        Path path = Path.of("src/test/resources/golden", file);
        if (Boolean.getBoolean("regenerate") && !Files.exists(path)) {
            Files.writeString(path, hex + "\n");
        }
        assertThat(path)
                .as(file + ", written by -Dregenerate=true")
                .content()
                .isEqualTo(hex + "\n");
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream stream(String hex) {
        return new DataInputStream(new ByteArrayInputStream(HexFormat.of().parseHex(hex)));
    }

    private static String golden(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/golden", file)).strip();
    }

    /** Something that writes bytes. */
    private interface Writing {
        void write(DataOutput out) throws IOException;
    }
}
