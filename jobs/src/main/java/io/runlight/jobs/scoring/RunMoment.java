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
    static final Comparator<RunMoment> ORDER = RunMoment::compare;

    private static int compare(RunMoment one, RunMoment other) {
        int order = Long.compare(one.atMillis, other.atMillis);
        if (order == 0) {
            order = Integer.compare(one.phase(), other.phase());
        }
        if (order == 0) {
            order = one.runId.compareTo(other.runId);
        }
        return order == 0 ? one.eventId.compareTo(other.eventId) : order;
    }

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
