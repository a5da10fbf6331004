/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.IOException;

/**
 * The part of the state's binary form that is an outcome which was sent and may have to be taken
 * back. Texts that are still those of the run take no room.
 */
final class SentOutcomeCodec {

    private static final int NONE = 0;
    private static final int SAME_PIPELINE = 1;
    private static final int SAME_ENVIRONMENT = 2;
    private static final int SAME_USER = 4;

    private SentOutcomeCodec() {}

    static void write(RunOutcome outcome, RunFacts run, RunTimes times, BinaryOutput output)
            throws IOException {
        if (outcome == null) {
            output.code(NONE);
            return;
        }
        output.code(outcome.phase().code());
        int same = same(outcome, run.texts);
        output.code(same);
        if ((same & SAME_PIPELINE) == 0) {
            output.text(outcome.pipeline());
        }
        if ((same & SAME_ENVIRONMENT) == 0) {
            output.text(outcome.environment());
        }
        if ((same & SAME_USER) == 0) {
            output.text(outcome.userId());
        }
        output.integer(outcome.attempt());
        times.write(outcome.atMillis(), output);
        if (outcome.isStart()) {
            return;
        }
        RunOutcomeCodec.writeCategory(outcome.errorCategory(), output);
        output.optionalLong(outcome.durationMillis());
        output.optionalLong(outcome.queueMillis());
        output.optionalLong(outcome.costNanos());
        output.optionalLong(outcome.tokens());
        output.optionalLong(outcome.peakMemoryBytes());
        output.optionalDouble(outcome.peakCpu());
        output.optionalDouble(outcome.peakGpu());
    }

    static RunOutcome read(RunFacts run, RunTimes times, BinaryInput input) throws IOException {
        int code = input.code();
        if (code == NONE) {
            return null;
        }
        RunPhase phase = RunPhase.ofCode(code);
        int same = input.code();
        RunTexts texts = run.texts;
        String pipeline = (same & SAME_PIPELINE) == 0 ? input.text() : texts.pipeline.text();
        String environment =
                (same & SAME_ENVIRONMENT) == 0 ? input.text() : texts.environment.text();
        String userId = (same & SAME_USER) == 0 ? input.text() : texts.userId.text();
        int attempt = (int) input.integer();
        long atMillis = times.read(input);
        boolean start = phase == RunPhase.RUNNING;
        return new RunOutcome(
                run.workspaceId,
                pipeline,
                environment,
                userId,
                run.runId,
                phase,
                start ? null : RunOutcomeCodec.readCategory(input),
                attempt,
                atMillis,
                start ? null : input.optionalLong(),
                start ? null : input.optionalLong(),
                start ? null : input.optionalLong(),
                start ? null : input.optionalLong(),
                start ? null : input.optionalLong(),
                start ? null : input.optionalDouble(),
                start ? null : input.optionalDouble(),
                1);
    }

    /** Reads what the first version of the state wrote. */
    static RunOutcome readFirstVersion(RunFacts run, BinaryInput input) throws IOException {
        int code = input.code();
        if (code == NONE) {
            return null;
        }
        String pipeline = input.text();
        return RunOutcomeCodec.ofFirstVersion(
                run.workspaceId,
                pipeline,
                run.runId,
                RunPhase.ofCode(code),
                input.integer(),
                input.optionalLong(),
                1);
    }

    private static int same(RunOutcome outcome, RunTexts texts) {
        return (outcome.pipeline().equals(texts.pipeline.text()) ? SAME_PIPELINE : 0)
                | (outcome.environment().equals(texts.environment.text()) ? SAME_ENVIRONMENT : 0)
                | (outcome.userId().equals(texts.userId.text()) ? SAME_USER : 0);
    }
}
