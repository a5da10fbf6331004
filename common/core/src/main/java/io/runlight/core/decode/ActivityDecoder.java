/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import java.util.Map;

/** The decoder of events of an activity. */
final class ActivityDecoder {

    private static final NameTable NAMES =
            CommonFields.with(
                    "activity_kind",
                    "user_id",
                    "session_id",
                    "action",
                    "source",
                    "pipeline",
                    "run_id",
                    "credits",
                    "value",
                    "properties");

    private static final int ACTIVITY_KIND = CommonFields.OWN;
    private static final int USER_ID = CommonFields.OWN + 1;
    private static final int SESSION_ID = CommonFields.OWN + 2;
    private static final int ACTION = CommonFields.OWN + 3;
    private static final int SOURCE = CommonFields.OWN + 4;
    private static final int PIPELINE = CommonFields.OWN + 5;
    private static final int RUN_ID = CommonFields.OWN + 6;
    private static final int CREDITS = CommonFields.OWN + 7;
    private static final int VALUE = CommonFields.OWN + 8;
    private static final int PROPERTIES = CommonFields.OWN + 9;

    private static final WordTable<ActivityKind> ACTIVITY_KINDS =
            WordTable.of(ActivityKind.values(), ActivityKind::wireName);
    private static final double MOST_CREDITS = 999_999_999;

    private final FieldOrder order = new FieldOrder(NAMES);

    ActivityEvent decode(FieldReader in, CommonFields common) throws RefusedException {
        ActivityKind activityKind = ActivityKind.USER_ACTION;
        String userId = null;
        String sessionId = null;
        String action = null;
        String source = null;
        String pipeline = null;
        String runId = null;
        Double credits = null;
        Double value = null;
        Map<String, String> properties = Map.of();
        while (in.next(order)) {
            switch (in.field()) {
                case ACTIVITY_KIND -> activityKind = in.word(ACTIVITY_KINDS);
                case USER_ID -> userId = in.id();
                case SESSION_ID -> sessionId = in.id();
                case ACTION -> action = in.name();
                case SOURCE -> source = in.name();
                case PIPELINE -> pipeline = in.name();
                case RUN_ID -> runId = in.id();
                case CREDITS -> credits = in.decimal(-MOST_CREDITS, MOST_CREDITS);
                case VALUE -> value = in.decimal();
                case PROPERTIES -> properties = in.texts();
                default -> common.read(in);
            }
        }
        common.end(in);
        if (action == null) {
            throw in.missing("action");
        }
        return new ActivityEvent(
                common.eventId(),
                common.eventTime(),
                common.workspaceId(),
                common.environment(),
                activityKind,
                userId,
                sessionId,
                action,
                source,
                pipeline,
                runId,
                credits,
                value,
                properties,
                in.attributes());
    }
}
