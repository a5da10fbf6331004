/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final int CALLS = 1_000;

    @Test
    void mergedPartsAreWhatTheWholeIs() {
        Totals first = calls(0, CALLS / 2);
        TotalsMerge.add(calls(CALLS / 2, CALLS), first);
        assertSame(first, calls(0, CALLS));
    }

    @Test
    void stateKeepsCountsAndSketches() throws Exception {
        TypeSerializer<Totals> serializer =
                Types.POJO(Totals.class).createSerializer(new SerializerConfigImpl());
        DataOutputSerializer bytes = new DataOutputSerializer(1_024);
        serializer.serialize(calls(0, CALLS), bytes);
        Totals read = serializer.deserialize(new DataInputDeserializer(bytes.getCopyOfBuffer()));
        assertSame(read, calls(0, CALLS));
    }

    @Test
    void aPartStaysAsItIsWhenItIsMergedIntoNothing() {
        Totals part = calls(0, 10);
        Totals totals = new Totals();
        TotalsMerge.add(part, totals);
        TotalsMerge.add(part, totals);
        assertThat(part.latency.at(1)).isEqualTo(calls(0, 10).latency.at(1));
        assertThat(totals.llmCalls).isEqualTo(20);
        assertThat(totals.users.estimate()).isCloseTo(10, within(0.1));
    }

    private static void assertSame(Totals actual, Totals expected) {
        assertThat(actual.events).isEqualTo(expected.events);
        assertThat(actual.inputTokens).isEqualTo(expected.inputTokens);
        assertThat(actual.latency.at(0.95)).isEqualTo(expected.latency.at(0.95));
        assertThat(actual.stepDuration).isNull();
        assertThat(actual.users.estimate())
                .isCloseTo(expected.users.estimate(), within(CALLS * 0.02));
    }

    private static Totals calls(int from, int to) {
        Totals totals = new Totals();
        for (int i = from; i < to; i++) {
            SeriesFact fact = new SeriesFact();
            fact.eventKind = "llm_call";
            fact.userId = "user-" + i;
            fact.inputTokens = i;
            fact.millis = (double) i;
            FactRules.add(fact, totals);
        }
        return totals;
    }
}
