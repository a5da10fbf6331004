/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CallHistoryTest {

    private static final int CALLS = 20_000;

    private final Random random = new Random(3);
    private final CallHistory history = new CallHistory(4);

    @Test
    void usualCallsAreHardlyEverOutliers() {
        assertThat(outliersAmong(CALLS)).isLessThan(CALLS / 1_000);
    }

    @Test
    void aCallThatTakesFarTooLongIsOne() {
        outliersAmong(300);

        CallOpinion opinion = history.take(call(60_000, 0.01, 1_000), true);

        assertThat(opinion.drivers()).containsExactly(CallMeasure.DURATION);
        assertThat(opinion.worstZ()).isGreaterThan(8);
        assertThat(opinion.expected()[0]).isBetween(1_800.0, 2_200.0);
        assertThat(opinion.support()).isEqualTo(256);
    }

    @Test
    void theWorstMeasureComesFirst() {
        outliersAmong(300);

        CallOpinion opinion = history.take(call(20_000, 0.01, 1_000_000), true);

        assertThat(opinion.drivers()).containsExactly(CallMeasure.TOKENS, CallMeasure.DURATION);
    }

    @Test
    void whatIsLittleOrUnknownOrOffByLittleIsNone() {
        outliersAmong(300);

        assertThat(history.take(call(1, 0, 0), true)).isNull();
        assertThat(history.take(call(Double.NaN, Double.NaN, Double.NaN), true)).isNull();
        CallHistory constant = new CallHistory(4);
        for (int i = 0; i < 100; i++) {
            constant.take(call(100, 0.0001, 10), true);
        }
        assertThat(constant.take(call(900, 0.009, 900), true)).isNull();
    }

    @Test
    void aYoungSeriesSaysNothing() {
        for (int i = 0; i < 63; i++) {
            history.take(usual(), true);
        }

        assertThat(history.take(call(1e9, 1e3, 1e9), true)).isNull();
    }

    @Test
    void whatFailedIsJudgedAndNotLearned() {
        outliersAmong(300);

        for (int i = 0; i < 300; i++) {
            assertThat(history.take(call(60_000, 0.01, 1_000), false)).isNotNull();
        }
    }

    @Test
    void aSeriesThatChangedIsLearnedAnew() {
        outliersAmong(300);
        for (int i = 0; i < 12; i++) {
            assertThat(history.take(call(60_000, 0.01, 1_000), true)).isNotNull();
        }

        assertThat(history.take(call(60_000, 0.01, 1_000), true)).isNull();
    }

    @Test
    void whatWasReadGoesOnAsWhatWasWritten() throws IOException {
        outliersAmong(5_000);
        CallHistory read = CallHistoryCodec.read(input(bytes(history)), 4);

        assertThat(bytes(read)).isEqualTo(bytes(history));
        assertThat(bytes(history).length).isLessThan(CallHistoryCodec.MOST_BYTES);
        double[] odd = call(60_000, 3, 1_000);
        assertThat(read.take(odd, true))
                .usingRecursiveComparison()
                .isEqualTo(history.take(odd, true));
    }

    @Test
    void aHistoryOfTheFutureIsRefusedWithARemedy() {
        assertThatThrownBy(() -> CallHistoryCodec.read(input(new byte[] {9}), 4))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 9")
                .hasMessageContaining("the release that wrote it");
    }

    private int outliersAmong(int calls) {
        int outliers = 0;
        for (int i = 0; i < calls; i++) {
            outliers += history.take(usual(), true) == null ? 0 : 1;
        }
        return outliers;
    }

    /** Two seconds, a cent and a thousand tokens, by factors of normal noise. */
    private double[] usual() {
        return call(2_000 * noise(), 0.01 * noise(), 1_000 * noise());
    }

    private double noise() {
        return Math.exp(random.nextGaussian() * 0.3);
    }

    private static double[] call(double millis, double dollars, double tokens) {
        return new double[] {millis, dollars, tokens};
    }

    private static byte[] bytes(CallHistory history) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CallHistoryCodec.write(history, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream input(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
