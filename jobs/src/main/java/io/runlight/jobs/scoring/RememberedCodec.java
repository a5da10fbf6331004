/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.StateVersion;
import io.runlight.jobs.scoring.Remembered.Agenda;
import io.runlight.jobs.scoring.Remembered.Calendar;
import io.runlight.jobs.scoring.Remembered.ClosedRun;
import io.runlight.jobs.scoring.Remembered.MovedBounds;
import io.runlight.jobs.scoring.Remembered.OpenRun;
import io.runlight.jobs.scoring.Remembered.PastCalls;
import io.runlight.jobs.scoring.Remembered.PastCourses;
import io.runlight.jobs.scoring.Remembered.PastEnds;
import io.runlight.jobs.scoring.Remembered.PastRuns;
import io.runlight.jobs.scoring.Remembered.WaitingSecond;
import io.runlight.models.features.history.LinkedOutcomesCodec;
import io.runlight.models.features.history.OutcomeHistoryCodec;
import io.runlight.models.features.history.ProgressHistoryCodec;
import io.runlight.models.features.history.ProviderHealthCodec;
import io.runlight.models.scoring.interval.BoundShift;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link Remembered}: a version, what it is, and that. */
final class RememberedCodec implements StateCodec<Remembered> {

    private static final long serialVersionUID = 1L;

    /** Since the second version it is known which providers an open run has called. */
    private static final int VERSION = 2;

    private static final int WITHOUT_PROVIDERS = 1;

    private static final int AGENDA = 1;
    private static final int OPEN_RUN = 2;
    private static final int CLOSED_RUN = 3;
    private static final int PAST_RUNS = 4;
    private static final int PAST_ENDS = 5;
    private static final int PAST_COURSES = 6;
    private static final int CALENDAR_OF_WHOLE_SECONDS = 7;
    private static final int MOVED_BOUNDS = 8;
    private static final int CALENDAR = 9;
    private static final int PAST_CALLS = 10;

    @Override
    public void write(Remembered value, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        if (value instanceof Agenda agenda) {
            output.code(AGENDA);
            write(agenda, output, out);
        } else if (value instanceof Calendar calendar) {
            output.code(CALENDAR);
            write(calendar, output);
        } else if (value instanceof OpenRun run) {
            output.code(OPEN_RUN);
            OpenRunCodec.write(run, output, out);
        } else if (value instanceof ClosedRun) {
            output.code(CLOSED_RUN);
        } else if (value instanceof PastRuns past) {
            output.code(PAST_RUNS);
            output.integer(past.lastMillis);
            OutcomeHistoryCodec.write(past.history, out);
        } else if (value instanceof MovedBounds moved) {
            output.code(MOVED_BOUNDS);
            write(moved, output);
        } else if (value instanceof PastEnds past) {
            output.code(PAST_ENDS);
            output.integer(past.lastMillis);
            LinkedOutcomesCodec.write(past.outcomes, out);
        } else if (value instanceof PastCourses past) {
            output.code(PAST_COURSES);
            output.integer(past.lastMillis);
            ProgressHistoryCodec.write(past.history, out);
        } else if (value instanceof PastCalls past) {
            output.code(PAST_CALLS);
            output.integer(past.lastMillis);
            ProviderHealthCodec.write(past.health, out);
        }
    }

    @Override
    public Remembered read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        int version = input.code();
        StateVersion.check(version, VERSION, "What scores depend on,");
        int kind = input.code();
        return switch (kind) {
            case AGENDA -> readAgenda(input, in);
            case CALENDAR_OF_WHOLE_SECONDS -> readCalendar(input, false);
            case CALENDAR -> readCalendar(input, true);
            case MOVED_BOUNDS -> readBounds(input);
            case OPEN_RUN -> OpenRunCodec.read(input, in, version != WITHOUT_PROVIDERS);
            case CLOSED_RUN -> new ClosedRun();
            case PAST_RUNS -> readRuns(input.integer(), in);
            case PAST_ENDS -> readEnds(input.integer(), in);
            case PAST_COURSES -> readCourses(input.integer(), in);
            case PAST_CALLS -> readCalls(input.integer(), in);
            default -> throw new IOException("Nothing remembered has the code " + kind);
        };
    }

    private static void write(Agenda agenda, BinaryOutput output, DataOutput out)
            throws IOException {
        output.integer(agenda.moments().size());
        RunMomentCodec moments = new RunMomentCodec();
        for (RunMoment moment : agenda.moments()) {
            moments.write(moment, out);
        }
    }

    private static Agenda readAgenda(BinaryInput input, DataInput in) throws IOException {
        Agenda agenda = new Agenda();
        long size = input.integer();
        RunMomentCodec moments = new RunMomentCodec();
        for (long i = 0; i < size; i++) {
            agenda.moments().add(moments.read(in));
        }
        return agenda;
    }

    private static void write(Calendar calendar, BinaryOutput output) throws IOException {
        output.integer(calendar.seconds.size());
        for (WaitingSecond second : calendar.seconds.values()) {
            output.integer(second.firstMillis);
            output.integer(second.parts);
        }
    }

    private static Calendar readCalendar(BinaryInput input, boolean hasParts) throws IOException {
        Calendar calendar = new Calendar();
        for (long left = input.integer(); left > 0; left--) {
            long firstMillis = input.integer();
            WaitingSecond second = calendar.of(Calendar.secondOf(firstMillis));
            second.firstMillis = firstMillis;
            second.parts = hasParts ? (int) input.integer() : 1;
        }
        return calendar;
    }

    private static void write(MovedBounds moved, BinaryOutput output) throws IOException {
        output.integer(moved.lastMillis);
        output.real(moved.shift.below());
        output.real(moved.shift.above());
    }

    private static MovedBounds readBounds(BinaryInput input) throws IOException {
        long lastMillis = input.integer();
        MovedBounds moved = new MovedBounds(new BoundShift(input.real(), input.real()));
        moved.lastMillis = lastMillis;
        return moved;
    }

    private static PastRuns readRuns(long lastMillis, DataInput in) throws IOException {
        PastRuns past = new PastRuns(OutcomeHistoryCodec.read(in));
        past.lastMillis = lastMillis;
        return past;
    }

    private static PastEnds readEnds(long lastMillis, DataInput in) throws IOException {
        PastEnds past = new PastEnds(LinkedOutcomesCodec.read(in));
        past.lastMillis = lastMillis;
        return past;
    }

    private static PastCalls readCalls(long lastMillis, DataInput in) throws IOException {
        PastCalls past = new PastCalls(ProviderHealthCodec.read(in));
        past.lastMillis = lastMillis;
        return past;
    }

    private static PastCourses readCourses(long lastMillis, DataInput in) throws IOException {
        PastCourses past = new PastCourses(ProgressHistoryCodec.read(in));
        past.lastMillis = lastMillis;
        return past;
    }
}
