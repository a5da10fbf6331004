/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.scoring.Remembered.Agenda;
import io.runlight.jobs.scoring.Remembered.Calendar;
import io.runlight.jobs.scoring.Remembered.WaitingSecond;
import java.util.List;

/**
 * The moments of workspaces that event time has not reached, in the state of scoring: agendas for
 * each second, and a calendar that knows which there are and is woken for the first.
 */
final class WaitingMoments {

    /** How often all was written. What comes after that goes to agendas of its own. */
    private long period;

    /** A checkpoint has written all that waits. */
    void written() {
        period++;
    }

    void add(RunMoment moment, WriteBackState<Place, Remembered> state) {
        String workspace = moment.workspaceId();
        long second = Calendar.secondOf(moment.atMillis());
        int part = note(moment.atMillis(), workspace, state).parts - 1;
        agenda(workspace, second, part, state).moments().add(moment);
        state.changed();
    }

    /**
     * Takes out those of the first second of which some are due.
     *
     * @return in the order of their times; empty when none is due
     */
    List<RunMoment> take(String workspaceId, long until, WriteBackState<Place, Remembered> state) {
        state.select(Place.calendar(workspaceId));
        if (!(state.get() instanceof Calendar calendar) || !calendar.isDue(until)) {
            return List.of();
        }
        long second = calendar.seconds.firstKey();
        Agenda agenda = takeOut(workspaceId, second, calendar, state);
        List<RunMoment> due = agenda.takeUntil(until);
        if (!agenda.moments().isEmpty()) {
            note(agenda.moments().get(0).atMillis(), workspaceId, state);
            state.select(Place.agenda(workspaceId, second, 0));
            state.put(agenda);
        }
        return due;
    }

    /** Asks to be woken for the first that still waits; false if there is none. */
    boolean waitForMore(String workspaceId, WriteBackState<Place, Remembered> state) {
        state.select(Place.calendar(workspaceId));
        if (!(state.get() instanceof Calendar calendar)) {
            return false;
        }
        if (calendar.seconds.isEmpty()) {
            state.clear();
            return false;
        }
        state.wakeAt(calendar.firstMillis());
        return true;
    }

    /** All of a second, from however many places. */
    private static Agenda takeOut(
            String workspaceId,
            long second,
            Calendar calendar,
            WriteBackState<Place, Remembered> state) {
        int parts = calendar.seconds.remove(second).parts;
        state.changed();
        Agenda all = new Agenda();
        for (int part = 0; part < parts; part++) {
            all.moments().addAll(agenda(workspaceId, second, part, state).moments());
            state.clear();
        }
        return all;
    }

    private WaitingSecond note(
            long atMillis, String workspaceId, WriteBackState<Place, Remembered> state) {
        state.select(Place.calendar(workspaceId));
        if (state.get() == null) {
            state.put(new Calendar());
        }
        Calendar calendar = (Calendar) state.get();
        WaitingSecond second = calendar.of(Calendar.secondOf(atMillis));
        if (second.note(atMillis, period)) {
            state.changed();
            state.wakeAt(calendar.firstMillis());
        }
        return second;
    }

    private static Agenda agenda(
            String workspaceId, long second, int part, WriteBackState<Place, Remembered> state) {
        state.select(Place.agenda(workspaceId, second, part));
        if (state.get() == null) {
            state.put(new Agenda());
        }
        return (Agenda) state.get();
    }
}
