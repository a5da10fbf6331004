/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Some hours of a small workspace in which much goes wrong, by time. */
final class RandomSignals {

    private static final String[] PIPELINES = {"orders", "bills", "mails"};
    private static final String[] ERRORS = {"timeout", "no-disk", ""};

    private RandomSignals() {}

    static List<Signal> of(long seed) {
        Random random = new Random(seed);
        List<Signal> signals = new ArrayList<>();
        long at = 0;
        for (int i = random.nextInt(120); i >= 0; i--) {
            at += 1 + random.nextInt(4 * 60_000);
            signals.add(signal(at, "r" + i, random));
        }
        return signals;
    }

    private static Signal signal(long at, String run, Random random) {
        SignalText text = new SignalText(run, verb(random));
        text.say("of", PIPELINES[random.nextInt(PIPELINES.length)]);
        text.say("with", ERRORS[random.nextInt(ERRORS.length)]);
        text.say("in", (1 + random.nextInt(20)) + "M");
        text.say("under", "v" + random.nextInt(8) / 7);
        text.say("using", Integer.toString(1 + random.nextInt(40) * random.nextInt(40)));
        text.say("by", "r" + random.nextInt(4));
        return text.signal(at, "", "e" + at);
    }

    private static String verb(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> "completes";
            case 2, 3 -> "fails";
            case 4 -> "goes-silent";
            case 5 -> "starts";
            case 6 -> "is-refused";
            case 7 -> "is-cancelled";
            case 8 -> "grows";
            default -> "retries";
        };
    }
}
