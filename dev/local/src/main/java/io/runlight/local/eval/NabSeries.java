/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

/**
 * A labelled series of NAB: its rows, and what a detection in each of them is worth.
 *
 * <p>The worth follows the scaled sigmoid of the benchmark (Lavin and Ahmad 2015, section III): in
 * a window from almost 1 at its left edge to almost 0 at its right, after a window down to -1, and
 * -1 before the first.
 */
public final class NabSeries {

    private static final double FAR = 3;
    private static final double PROBATION = 0.15;
    private static final int LONGEST_PROBATION = 750;
    private static final int OUTSIDE = -1;

    private final String name;
    private final long[] times;
    private final double[] values;
    private final int[][] windows;
    private final int[] windowOfRow;
    private final double[] worth;

    /**
     * @param times of the rows, in epoch milliseconds, never falling
     * @param windows the first and last row of each window, in order
     */
    public NabSeries(String name, long[] times, double[] values, int[][] windows) {
        this.name = name;
        this.times = times;
        this.values = values;
        this.windows = windows;
        windowOfRow = new int[values.length];
        worth = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            weigh(row);
        }
    }

    public String name() {
        return name;
    }

    public int size() {
        return values.length;
    }

    public int windows() {
        return windows.length;
    }

    long time(int row) {
        return times[row];
    }

    double value(int row) {
        return values[row];
    }

    /** How many rows at the start count for nothing. */
    int probation() {
        return Math.min((int) Math.floor(PROBATION * values.length), LONGEST_PROBATION);
    }

    /** Whether some row of the window counts. */
    boolean counts(int window) {
        return windows[window][1] >= probation();
    }

    boolean isInWindow(int row) {
        return windowOfRow[row] != OUTSIDE;
    }

    int windowOf(int row) {
        return windowOfRow[row];
    }

    /** What a detection in this row is worth: positive in a window, negative outside. */
    double worth(int row) {
        return worth[row];
    }

    private void weigh(int row) {
        int previous = OUTSIDE;
        windowOfRow[row] = OUTSIDE;
        for (int i = 0; i < windows.length && windows[i][0] <= row; i++) {
            if (row <= windows[i][1]) {
                windowOfRow[row] = i;
            } else {
                previous = i;
            }
        }
        if (isInWindow(row)) {
            worth[row] = inWindow(windows[windowOfRow[row]], row);
        } else {
            worth[row] = previous == OUTSIDE ? -1 : after(windows[previous], row);
        }
    }

    private static double inWindow(int[] window, int row) {
        double width = window[1] - window[0] + 1.0;
        return sigmoid(-(window[1] - row + 1) / width) / sigmoid(-1);
    }

    private static double after(int[] window, int row) {
        return sigmoid((row - window[1]) / (double) (window[1] - window[0]));
    }

    private static double sigmoid(double position) {
        return position > FAR ? -1 : 2 / (1 + Math.exp(5 * position)) - 1;
    }
}
