/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import io.runlight.core.event.EventKind;
import java.util.ArrayList;
import java.util.List;

/** The fields that events of every kind have; they are first in each kind's table of names. */
final class CommonFields {

    private static final int EVENT_ID = 0;
    private static final int EVENT_TIME = 1;
    private static final int WORKSPACE_ID = 2;
    private static final int ENVIRONMENT = 3;
    private static final int KIND = 4;
    private static final int ATTRIBUTES = 5;

    /** The place of the first name of the kind's own. */
    static final int OWN = 6;

    private static final List<String> NAMES =
            List.of("event_id", "event_time", "workspace_id", "environment", "kind", "attributes");
    private static final long NO_TIME = -1;

    private EventKind kind;
    private byte[] json;
    private int start;
    private String eventId;
    private long eventTime;
    private String workspaceId;
    private String environment;

    /** The table of the common names and, from {@link #OWN} on, those of one kind. */
    static NameTable with(String... own) {
        List<String> names = new ArrayList<>(NAMES);
        names.addAll(List.of(own));
        return NameTable.of(names);
    }

    void reset(EventKind kind, byte[] json, int start) {
        this.kind = kind;
        this.json = json;
        this.start = start;
        eventId = null;
        eventTime = NO_TIME;
        workspaceId = null;
        environment = "";
    }

    /** Reads the current field, one of the common ones. */
    void read(FieldReader in) throws RefusedException {
        switch (in.field()) {
            case EVENT_ID -> eventId = in.id();
            case EVENT_TIME -> eventTime = in.time();
            case WORKSPACE_ID -> workspaceId = in.name();
            case ENVIRONMENT -> {
                String name = in.name();
                environment = name == null ? "" : name;
            }
            case KIND -> checkKind(in);
            case ATTRIBUTES -> in.readAttributes();
            default -> throw new IllegalStateException("No common field has place " + in.field());
        }
    }

    /** Checks that what must be there is, and derives what can be. */
    void end(FieldReader in) throws RefusedException {
        in.expectEnd();
        if (workspaceId == null) {
            throw in.missing("workspace_id");
        }
        if (eventTime == NO_TIME) {
            throw in.missing("event_time");
        }
        if (eventId == null) {
            eventId = EventDecoder.derivedId(kind, json, start);
        }
    }

    String eventId() {
        return eventId;
    }

    long eventTime() {
        return eventTime;
    }

    String workspaceId() {
        return workspaceId;
    }

    String environment() {
        return environment;
    }

    private void checkKind(FieldReader in) throws RefusedException {
        EventKind named = EventDecoder.readKind(in);
        if (named != kind) {
            throw in.refusal(RefusalReason.KIND_MISMATCH, named.wireName());
        }
    }
}
