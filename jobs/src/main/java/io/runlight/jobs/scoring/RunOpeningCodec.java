/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.core.wire.PlanCodec;
import io.runlight.models.features.RunOpening;
import java.io.IOException;

/** The part of binary forms that is the opening of a run; the version is that of the whole. */
final class RunOpeningCodec {

    private RunOpeningCodec() {}

    static void write(RunOpening run, BinaryOutput output) throws IOException {
        output.text(run.workspace());
        output.text(run.environment());
        output.text(run.pipeline());
        output.text(run.runId());
        output.integer(run.startMillis());
        output.optionalLong(run.scheduledMillis());
        output.text(run.parentRunId());
        output.integer(run.attempt());
        output.text(run.userId());
        output.text(run.provider());
        output.text(run.model());
        PlanCodec.write(run.plan(), output);
        output.texts(run.attributes());
    }

    static RunOpening read(BinaryInput input) throws IOException {
        return new RunOpening(
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.integer(),
                input.optionalLong(),
                input.text(),
                (int) input.integer(),
                input.text(),
                input.text(),
                input.text(),
                PlanCodec.read(input),
                input.texts());
    }
}
