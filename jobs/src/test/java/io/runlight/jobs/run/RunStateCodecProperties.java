/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RunStateCodecProperties {

    @Property(tries = 1000)
    void aStateThatGoesThroughItsBytesAfterEveryEventGivesTheSameResult(@ForAll long life)
            throws IOException {
        List<Event> events = RunLives.of(life);
        TrackedRun kept = new TrackedRun();
        TrackedRun rewritten = new TrackedRun();
        for (Event event : events) {
            long second = event.eventTimeMillis() / 1000 - 1;
            kept.until(second).take(event);
            rewritten.until(second).take(event);
            rewritten.replaceState(copy(rewritten.state()));
            if (second % 3 == 0) {
                kept.flush();
                rewritten.flush();
            }
        }
        kept.until(20_000).flush();
        rewritten.until(20_000).flush();

        assertThat(rewritten.runs).isEqualTo(kept.runs);
        assertThat(rewritten.steps).isEqualTo(kept.steps);
        assertThat(rewritten.lives).isEqualTo(kept.lives);
        assertThat(rewritten.outcomes).isEqualTo(kept.outcomes);
        assertThat(rewritten.alerts).isEqualTo(kept.alerts);
    }

    static RunState copy(RunState state) throws IOException {
        RunStateCodec codec = new RunStateCodec();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(state, new DataOutputStream(bytes));
        ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
        RunState copy = codec.read(new DataInputStream(in));
        assertThat(in.available()).isZero();
        return copy;
    }
}
