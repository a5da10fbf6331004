/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.scoring.Remembered.Agenda;
import io.runlight.jobs.scoring.Remembered.Calendar;
import java.util.List;

/**
 * The moments of workspaces that event time has not reached, in the state of scoring: an agenda for
 * each second, and a calendar that knows which there are and is woken for the first.
 */
final class WaitingMoments {

    private WaitingMoments() {}

    static void add(RunMoment moment, WriteBackState<Place, Remembered> state) {
        String workspace = moment.workspaceId();
        state.select(Place.agenda(workspace, Calendar.secondOf(moment.atMillis())));
        if (state.get() == null) {
            state.put(new Agenda());
        }
        ((Agenda) state.get()).add(moment);
        state.changed();
        note(moment, state);
    }

    /**
     * Takes out those of the first second of which some are due.
     *
     * @return in the order of their times; empty when none is due
     */
    static List<RunMoment> take(
            String workspaceId, long until, WriteBackState<Place, Remembered> state) {
        state.select(Place.calendar(workspaceId));
        if (!(state.get() instanceof Calendar calendar) || !calendar.isDue(until)) {
            return List.of();
        }
        long second = calendar.firsts.pollFirstEntry().getKey();
        state.changed();
        state.select(Place.agenda(workspaceId, second));
        Agenda agenda = (Agenda) state.get();
        List<RunMoment> due = agenda.takeUntil(until);
        if (agenda.moments.isEmpty()) {
            state.clear();
        } else {
            state.changed();
            note(agenda.moments.first(), state);
        }
        return due;
    }

    /** Asks to be woken for the first that still waits; false if there is none. */
    static boolean waitForMore(String workspaceId, WriteBackState<Place, Remembered> state) {
        state.select(Place.calendar(workspaceId));
        if (!(state.get() instanceof Calendar calendar)) {
            return false;
        }
        if (calendar.firsts.isEmpty()) {
            state.clear();
            return false;
        }
        state.wakeAt(calendar.firstMillis());
        return true;
    }

    private static void note(RunMoment moment, WriteBackState<Place, Remembered> state) {
        state.select(Place.calendar(moment.workspaceId()));
        if (state.get() == null) {
            state.put(new Calendar());
        }
        Calendar calendar = (Calendar) state.get();
        if (calendar.note(moment.atMillis())) {
            state.changed();
            state.wakeAt(calendar.firstMillis());
        }
    }
}
