/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.jobs.scoring.RunNews.Called;
import io.runlight.jobs.scoring.RunNews.Ended;
import io.runlight.jobs.scoring.RunNews.Opened;
import io.runlight.jobs.scoring.RunNews.StepEnded;
import io.runlight.jobs.scoring.RunNews.StepStarted;
import java.util.Comparator;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A moment in the life of a run at which scores look.
 *
 * @param atMillis event time; that of an end is never before the start
 * @param eventId the event that tells of it, empty for ends
 */
public record RunMoment(
        String workspaceId, String runId, long atMillis, String eventId, RunNews news) {

    /** The Flink type. */
    public static final TypeInformation<RunMoment> TYPE =
            CodecTypeInformation.of(RunMoment.class, RunMomentCodec.class);

    /** In the order in which they are looked at; equal where one takes the place of the other. */
    static final Comparator<RunMoment> ORDER =
            Comparator.comparingLong(RunMoment::atMillis)
                    .thenComparingInt(RunMoment::phase)
                    .thenComparing(RunMoment::runId)
                    .thenComparing(RunMoment::eventId);

    /** At the same time runs start before anything happens in them, and end last. */
    private int phase() {
        if (news instanceof Opened) {
            return 0;
        } else if (news instanceof StepStarted) {
            return 1;
        } else if (news instanceof Called) {
            return 2;
        }
        return news instanceof StepEnded ? 3 : 4;
    }

    boolean isEnd() {
        return news instanceof Ended;
    }
}
