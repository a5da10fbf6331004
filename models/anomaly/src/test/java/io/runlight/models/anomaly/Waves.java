/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;

/** Series for tests, the same every time, and baselines that learned them. */
final class Waves {

    static final long FIVE_MINUTES = 300_000;
    static final int DAY = 288;

    private final SplittableRandom random;

    Waves(long seed) {
        random = new SplittableRandom(seed);
    }

    /** About normal, with mean 0 and standard deviation 1. */
    double noise() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** A level with a little noise. */
    double calm() {
        return 100 + noise();
    }

    /** Busy from 8 to 18 o'clock, with a little noise. */
    double daily(int index) {
        int hour = index % DAY / 12;
        return (hour >= 8 && hour < 18 ? 200 : 50) + noise();
    }

    static long time(int index) {
        return index * FIVE_MINUTES;
    }

    static SeriesBaseline calm(int values) {
        SeriesBaseline baseline = new SeriesBaseline();
        Waves waves = new Waves(7);
        for (int i = 0; i < values; i++) {
            read(baseline, i, waves.calm());
        }
        return baseline;
    }

    static Reading read(SeriesBaseline baseline, int index, double value) {
        return baseline.next(time(index), value, MeasureRules.ANY, BaselineSettings.DEFAULT);
    }

    static byte[] bytes(SeriesBaseline baseline) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            SeriesBaselineCodec.write(baseline, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static SeriesBaseline baseline(byte[] bytes) throws IOException {
        return SeriesBaselineCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    static SeriesBaseline copy(SeriesBaseline baseline) {
        try {
            return baseline(bytes(baseline));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
