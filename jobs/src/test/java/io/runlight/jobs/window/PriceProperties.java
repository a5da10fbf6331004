/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.Event;
import io.runlight.flink.clickhouse.RowBinaryOutput;
import io.runlight.jobs.Events;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Prices and credits that lie in the middle between two that a column can hold. */
final class PriceProperties {

    @Property
    void aPriceCountsAsItLandsAndAsItIsReadAgain(
            @ForAll @LongRange(min = 0, max = 100_000_000_000_000L) long units) {
        double price = BigDecimal.valueOf(units * 10 + 5, 10).doubleValue();
        long landed = landed(price, 9);
        double read = BigDecimal.valueOf(landed, 9).doubleValue();

        for (double each : new double[] {price, read}) {
            Pane pane = paneOf(Events.call("c", 1, "w", "p", "r", "m", "u", 1L, each, 1.0, null));
            assertThat(pane.count(Count.COST_NANOS)).isEqualTo(landed);
        }
    }

    @Property
    void creditsCountAsTheyLandAndAsTheyAreReadAgain(
            @ForAll @LongRange(min = -100_000_000_000_000L, max = 100_000_000_000_000L)
                    long units) {
        double credits = BigDecimal.valueOf(units * 10 + 5, 7).doubleValue();
        long landed = landed(credits, 6);
        double read = BigDecimal.valueOf(landed, 6).doubleValue();

        for (double each : new double[] {credits, read}) {
            Pane pane = paneOf(Events.activity("a", 1, "w", "u", each));
            assertThat(pane.count(Count.CREDIT_MICROS)).isEqualTo(landed);
        }
    }

    private static long landed(double value, int scale) {
        RowBinaryOutput row = new RowBinaryOutput(8);
        row.decimal64(value, scale);
        return ByteBuffer.wrap(row.toByteArray()).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static Pane paneOf(Event event) {
        PaneBundle bundle =
                new PaneBundle(Dimensions.parse("workspace", ""), ErrorRules.standard());
        bundle.add(event);
        List<Part<Pane>> parts = new ArrayList<>();
        bundle.drain(parts::add);
        return parts.get(0).content();
    }
}
