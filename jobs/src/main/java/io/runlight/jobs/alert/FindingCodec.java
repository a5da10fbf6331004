/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.RecordCodec;
import java.io.IOException;

/** The binary form of findings, between operators and in the state of alerts. */
public final class FindingCodec extends RecordCodec<Finding> {

    private static final int VERSION = 1;

    public FindingCodec() {
        super(VERSION, "A finding");
    }

    @Override
    protected void write(Finding finding, BinaryOutput output) throws IOException {
        output.text(finding.kind());
        output.text(finding.workspaceId());
        output.text(finding.dedupeKey());
        output.code(finding.state().code());
        output.code(finding.severity().code());
        output.real(finding.score());
        output.text(finding.pipeline());
        output.text(finding.runId());
        output.text(finding.title());
        output.text(finding.summary());
        output.text(finding.recommendation());
        output.integer(finding.sinceMillis());
        output.integer(finding.atMillis());
        output.names(finding.evidence());
        output.texts(finding.labels());
        output.texts(finding.facts());
    }

    @Override
    protected Finding read(BinaryInput input, int version) throws IOException {
        return new Finding(
                input.text(),
                input.text(),
                input.text(),
                FindingState.ofCode(input.code()),
                AlertSeverity.ofCode(input.code()),
                input.real(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.integer(),
                input.integer(),
                input.names(),
                input.texts(),
                input.texts());
    }
}
