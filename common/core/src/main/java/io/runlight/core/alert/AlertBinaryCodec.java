/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.alert;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * The binary form of alerts between operators and in the state of sinks. It writes the newest
 * version and reads all; an instance serves one thread.
 */
public final class AlertBinaryCodec {

    /** The version that is written. */
    public static final int VERSION = 4;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    /** Writes an alert. */
    public void write(Alert alert, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
        output.text(alert.workspaceId());
        output.text(alert.alertId());
        output.integer(alert.revision());
        output.text(alert.rule());
        output.code(alert.status().code());
        output.code(alert.severity().code());
        output.text(alert.pipeline());
        output.text(alert.runId());
        output.text(alert.title());
        output.text(alert.description());
        output.text(alert.recommendation());
        output.integer(alert.openedAtMillis());
        output.integer(alert.changedAtMillis());
        output.optionalLong(alert.resolvedAtMillis());
        output.names(alert.evidence());
        output.texts(alert.labels());
        output.text(alert.dedupeKey());
        output.text(alert.owner());
        output.text(alert.runbook());
        output.texts(alert.annotations());
        output.text(alert.route());
        output.code(alert.muted() ? 1 : 0);
        output.code(alert.early() ? 1 : 0);
    }

    /**
     * Reads an alert that any version has written.
     *
     * @throws IOException if the bytes are damaged or come from a newer version
     */
    public Alert read(DataInput source) throws IOException {
        input.from(source);
        int version = input.code();
        if (version < 1 || version > VERSION) {
            throw new IOException(
                    "Alerts of binary version "
                            + version
                            + " cannot be read by this release, which knows versions up to "
                            + VERSION
                            + ": restore the savepoint with the release that wrote it or a newer"
                            + " one");
        }
        Alert first = readFirstVersion();
        if (version == 1) {
            return completed(first, first.runId(), "", "", Map.of());
        }
        Alert second = completed(first, input.text(), input.text(), input.text(), input.texts());
        if (version == 2) {
            return second;
        }
        Alert third = second.ruled(second.severity(), input.text(), input.code() == 1);
        return version == 4 && input.code() == 1 ? third.saidEarly() : third;
    }

    /** In the first version every alert was about a run. */
    private Alert readFirstVersion() throws IOException {
        return new Alert(
                input.text(),
                input.text(),
                input.integer(),
                input.text(),
                AlertStatus.ofCode(input.code()),
                AlertSeverity.ofCode(input.code()),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.integer(),
                input.integer(),
                input.optionalLong(),
                input.names(),
                input.texts(),
                "",
                "",
                "",
                Map.of());
    }

    private static Alert completed(
            Alert alert,
            String dedupeKey,
            String owner,
            String runbook,
            Map<String, String> annotations) {
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
                alert.labels(),
                dedupeKey,
                owner,
                runbook,
                annotations);
    }
}
