/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import java.io.PrintWriter;

/**
 * Where the demo shows what it does: on a terminal one line that changes, below the lines that
 * stay; elsewhere plain lines only.
 */
final class Screen {

    /** Set by the start script, which knows whether the output is a terminal. */
    static final String TERMINAL_PROPERTY = "runlight.terminal";

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintWriter out;
    private final boolean terminal;
    private String status = "";

    Screen(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A screen on the standard output, which the start script knows to be a terminal or not. */
    static Screen on(PrintWriter out) {
        return new Screen(out, Boolean.getBoolean(TERMINAL_PROPERTY));
    }

    boolean isTerminal() {
        return terminal;
    }

    /** Prints a line, or lines, that stay. */
    synchronized void print(String lines) {
        if (terminal && !status.isEmpty()) {
            out.print(CLEAR_LINE);
        }
        out.println(lines);
        if (terminal && !status.isEmpty()) {
            out.print(status);
        }
        out.flush();
    }

    /** Shows the state of things: in place on a terminal, as a line elsewhere. */
    synchronized void status(String line) {
        if (terminal) {
            status = line;
            out.print(CLEAR_LINE + line);
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** Ends the line that changes. */
    synchronized void endStatus() {
        if (terminal && !status.isEmpty()) {
            out.println();
            out.flush();
        }
        status = "";
    }
}
