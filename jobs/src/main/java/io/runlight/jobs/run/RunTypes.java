/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.alert.Alert;
import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.jobs.alert.AlertCodec;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The Flink types of what the run tracker sends. */
public final class RunTypes {

    public static final TypeInformation<RunRow> RUN_ROW =
            CodecTypeInformation.of(RunRow.class, RunRowCodec.class);

    public static final TypeInformation<StepRunRow> STEP_RUN_ROW =
            CodecTypeInformation.of(StepRunRow.class, StepRunRowCodec.class);

    public static final TypeInformation<LiveRunRow> LIVE_RUN_ROW =
            CodecTypeInformation.of(LiveRunRow.class, LiveRunRowCodec.class);

    public static final TypeInformation<RunOutcome> RUN_OUTCOME =
            CodecTypeInformation.of(RunOutcome.class, RunOutcomeCodec.class);

    public static final TypeInformation<Alert> ALERT =
            CodecTypeInformation.of(Alert.class, AlertCodec.class);

    private RunTypes() {}
}
