/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Model.CommandSpec;

/** What a command says to people: progress, one closing line, one sentence on a mistake. */
final class Console {

    /** Exit code of a user's mistake. */
    static final int MISTAKE = 2;

    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CommandSpec spec;
    private final PrintWriter out;
    private final PrintWriter err;
    private final long begun = System.nanoTime();
    private long shown = begun;

    Console(CommandSpec spec) {
        this.spec = spec;
        this.out = spec.commandLine().getOut();
        this.err = spec.commandLine().getErr();
    }

    /** Shows how far it is, at most once a second. */
    void progress(long count, String what) {
        long now = System.nanoTime();
        if (now - shown >= PROGRESS_NANOS) {
            shown = now;
            err.println(number(count) + " " + what);
            err.flush();
        }
    }

    /** Says something to people. */
    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /** Prints the one line that programs read. */
    void json(Map<String, ?> result) {
        try {
            say(JSON.writeValueAsString(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Counts and texts always have a JSON form", e);
        }
    }

    /** Says what the user can do better, and gives the exit code. */
    int mistake(String sentence) {
        err.println(spec.qualifiedName() + ": " + sentence);
        err.flush();
        return MISTAKE;
    }

    double seconds() {
        return Math.round((System.nanoTime() - begun) / 1e7) / 100.0;
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
