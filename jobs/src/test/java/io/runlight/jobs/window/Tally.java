/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.StateCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The simplest content: which events came, and how often. */
final class Tally implements PaneContent<Tally> {

    static final ContentType<Tally> TYPE = new Type();

    final Map<Integer, Integer> timesByEvent = new TreeMap<>();

    static Tally of(int event) {
        Tally tally = new Tally();
        tally.timesByEvent.put(event, 1);
        return tally;
    }

    int events() {
        return timesByEvent.values().stream().mapToInt(times -> times).sum();
    }

    @Override
    public void merge(Tally part) {
        part.timesByEvent.forEach((event, times) -> timesByEvent.merge(event, times, Integer::sum));
    }

    @Override
    public void settle() {}

    @Override
    public Tally copy() {
        Tally copy = new Tally();
        copy.merge(this);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that && timesByEvent.equals(that.timesByEvent);
    }

    @Override
    public int hashCode() {
        return timesByEvent.hashCode();
    }

    @Override
    public String toString() {
        return timesByEvent.toString();
    }

    private static final class Type implements ContentType<Tally> {

        private static final long serialVersionUID = 1L;

        @Override
        public Tally empty() {
            return new Tally();
        }

        @Override
        public StateCodec<Tally> codec() {
            return new TallyCodec();
        }

        @Override
        public TypeInformation<Part<Tally>> partType() {
            return Part.typeOf(PartOfTallyCodec.class);
        }

        @Override
        public TypeInformation<Window<Tally>> windowType() {
            return Window.typeOf(WindowOfTallyCodec.class);
        }
    }

    private static final class TallyCodec implements StateCodec<Tally> {

        private static final long serialVersionUID = 1L;

        @Override
        public void write(Tally tally, DataOutput out) throws IOException {
            out.writeInt(tally.timesByEvent.size());
            for (Map.Entry<Integer, Integer> event : tally.timesByEvent.entrySet()) {
                out.writeInt(event.getKey());
                out.writeInt(event.getValue());
            }
        }

        @Override
        public Tally read(DataInput in) throws IOException {
            Tally tally = new Tally();
            for (int left = in.readInt(); left > 0; left--) {
                tally.timesByEvent.put(in.readInt(), in.readInt());
            }
            return tally;
        }
    }

    public static final class PartOfTallyCodec extends PartCodec<Tally> {

        public PartOfTallyCodec() {
            super(new TallyCodec());
        }
    }

    public static final class WindowOfTallyCodec extends WindowCodec<Tally> {

        public WindowOfTallyCodec() {
            super(new TallyCodec());
        }
    }
}
