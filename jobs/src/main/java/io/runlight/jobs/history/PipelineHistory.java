/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.history;

import java.util.Arrays;

/**
 * The last completed runs of a pipeline: when each ended, how long it took and how many steps it
 * completed. It keeps the latest ones by end, of two at the same time by run, so that the order of
 * arrival does not matter.
 */
final class PipelineHistory {

    /** Numbers kept for each run: end, hash of its id, duration, completed steps. */
    static final int WIDTH = 4;

    private static final int END = 0;
    private static final int RUN = 1;
    private static final int DURATION = 2;
    private static final int STEPS = 3;

    /** The latest run last. */
    private long[] runs = new long[2 * WIDTH];

    private int size;

    /** Sorted; null until somebody asks. */
    private long[] durations;

    private long[] steps;

    /** Takes a run that completed, in place of what it said before. */
    void put(long endMillis, long run, long durationMillis, long completedSteps, int limit) {
        remove(run);
        int place = size;
        while (place > 0 && isAfter(place - 1, endMillis, run)) {
            place--;
        }
        if (size >= limit) {
            if (place == 0) {
                return;
            }
            place--;
            close(0);
        }
        open(place);
        set(place, END, endMillis);
        set(place, RUN, run);
        set(place, DURATION, durationMillis);
        set(place, STEPS, completedSteps);
    }

    /** Forgets the run, if it is there: it goes on after all, or did not complete. */
    void remove(long run) {
        for (int i = 0; i < size; i++) {
            if (get(i, RUN) == run) {
                close(i);
                return;
            }
        }
    }

    int size() {
        return size;
    }

    /** When the latest run ended. */
    long lastEndMillis() {
        return get(size - 1, END);
    }

    /** All durations, the shortest first. */
    long[] durations() {
        if (durations == null) {
            durations = sorted(DURATION);
        }
        return durations;
    }

    /** All numbers of completed steps, the smallest first. */
    long[] steps() {
        if (steps == null) {
            steps = sorted(STEPS);
        }
        return steps;
    }

    /** The numbers of the run at this place. */
    long[] at(int place) {
        return Arrays.copyOfRange(runs, place * WIDTH, (place + 1) * WIDTH);
    }

    private boolean isAfter(int place, long endMillis, long run) {
        long end = get(place, END);
        return end > endMillis || (end == endMillis && get(place, RUN) > run);
    }

    private long[] sorted(int number) {
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = get(i, number);
        }
        Arrays.sort(values);
        return values;
    }

    private long get(int place, int number) {
        return runs[place * WIDTH + number];
    }

    private void set(int place, int number, long value) {
        runs[place * WIDTH + number] = value;
    }

    private void open(int place) {
        if (size * WIDTH == runs.length) {
            runs = Arrays.copyOf(runs, runs.length * 2);
        }
        move(place, place + 1, size - place);
        size++;
    }

    private void close(int place) {
        move(place + 1, place, size - place - 1);
        size--;
    }

    private void move(int from, int to, int count) {
        System.arraycopy(runs, from * WIDTH, runs, to * WIDTH, count * WIDTH);
        durations = null;
        steps = null;
    }
}
