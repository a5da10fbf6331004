/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.alert;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The binary form of alerts between operators and in the state of sinks. It writes the newest
 * version and reads all; an instance serves one thread.
 */
public final class AlertBinaryCodec {

    /** The version that is written. */
    public static final int VERSION = 1;

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
    }

    /**
     * Reads an alert that any version has written.
     *
     * @throws IOException if the bytes are damaged or come from a newer version
     */
    public Alert read(DataInput source) throws IOException {
        input.from(source);
        int version = input.code();
        if (version != VERSION) {
            throw new IOException(
                    "Alerts of binary version "
                            + version
                            + " cannot be read by this release, which knows version "
                            + VERSION
                            + ": restore the savepoint with the release that wrote it or a newer"
                            + " one");
        }
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
                input.texts());
    }
}
