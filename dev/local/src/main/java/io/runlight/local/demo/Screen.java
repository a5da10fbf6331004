/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import java.io.PrintStream;

/**
 * Where the demo shows what it does: on a terminal one line that changes, below the lines that
 * stay; elsewhere plain lines only.
 */
final class Screen {

    /** Set by the start script, which knows whether the output is a terminal. */
    static final String TERMINAL_PROPERTY = "runlight.terminal";

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private String status = "";

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static Screen standard() {
        return new Screen(System.out, Boolean.getBoolean(TERMINAL_PROPERTY));
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

    void print(String format, Object... values) {
        print(format.formatted(values));
    }

    /** Shows the state of things: in place on a terminal, as a line elsewhere. */
    synchronized void status(String line) {
        if (terminal) {
            status = line;
            out.print(CLEAR_LINE + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** Ends the line that changes. */
    synchronized void endStatus() {
        if (terminal && !status.isEmpty()) {
            out.println();
        }
        status = "";
    }
}
