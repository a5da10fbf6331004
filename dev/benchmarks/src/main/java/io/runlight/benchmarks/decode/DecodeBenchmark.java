/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.decode;

import io.runlight.core.decode.EventDecoder;
import io.runlight.core.decode.RefusedException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The speed of decoding the sample events, one per call, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class DecodeBenchmark {

    private final SampleEvents events = new SampleEvents();
    private final EventDecoder decoder = new EventDecoder();
    private final JacksonDecoder jackson = JacksonDecoder.withTimes();
    private final JacksonDecoder withoutTimes = JacksonDecoder.withoutTimes();
    private int next;

    /** Our decoder, with all of its checks. */
    @Benchmark
    public Object runlight() throws RefusedException {
        int index = next++ & (SampleEvents.COUNT - 1);
        return decoder.decode(events.kind(index), events.value(index));
    }

    /** Jackson's data binding, which checks types only. */
    @Benchmark
    public Object jackson() throws IOException {
        int index = next++ & (SampleEvents.COUNT - 1);
        return jackson.decode(events.kind(index), events.value(index));
    }

    /** Jackson's data binding that leaves times unparsed, which is half of its work. */
    @Benchmark
    public Object jacksonWithoutTimes() throws IOException {
        int index = next++ & (SampleEvents.COUNT - 1);
        return withoutTimes.decode(events.kind(index), events.value(index));
    }
}
