/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** State with room for very few values on the heap, against a plain map. */
final class WriteBackStateProperties {

    private static final int KEYS = 7;
    private static final int STEPS = 400;

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void itHoldsWhatAMapWouldHold(
            @ForAll @IntRange(min = 1, max = 4) int hotLimit, @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        Subject subject = new Subject(hotLimit);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(40)) {
                case 0 -> subject.checkpoint();
                case 1 -> subject.restore();
                case 2 -> subject.flush();
                case 3, 4 -> subject.passTime(1 + random.nextInt(20));
                default -> subject.touch(random.nextInt(KEYS), random);
            }
        }
        subject.checkAll();
    }

    /** A number that is changed in place. */
    private static final class Number {

        int value;
    }

    private static final class Numbers implements StateCodec<Number> {

        private static final long serialVersionUID = 1L;

        @Override
        public void write(Number number, DataOutput out) throws IOException {
            out.writeInt(number.value);
        }

        @Override
        public Number read(DataInput in) throws IOException {
            Number number = new Number();
            number.value = in.readInt();
            return number;
        }
    }

    /** What a state backend holds; every key has one timer at most. */
    private record Stored(Map<Integer, byte[]> bytes, Map<Integer, Long> timers)
            implements KeyedBackend<Integer> {

        Stored copy() {
            return new Stored(new HashMap<>(bytes), new TreeMap<>(timers));
        }

        @Override
        public byte[] load(Integer key) {
            return bytes.get(key);
        }

        @Override
        public void store(Integer key, byte[] value) {
            bytes.put(key, value);
        }

        @Override
        public void remove(Integer key) {
            bytes.remove(key);
        }

        @Override
        public void addTimer(Integer key, long timestamp) {
            assertThat(timers.put(key, timestamp)).isNull();
        }

        @Override
        public void removeTimer(Integer key, long timestamp) {
            assertThat(timers.remove(key)).isEqualTo(timestamp);
        }
    }

    /** Values and wishes to be woken, by key. */
    private record Expected(Map<Integer, Integer> values, Map<Integer, Long> wishes) {

        Expected copy() {
            return new Expected(new HashMap<>(values), new HashMap<>(wishes));
        }
    }

    /** The state beside what it should be, with the checkpoint that both may go back to. */
    private static final class Subject {

        private final int hotLimit;
        private Stored stored = new Stored(new HashMap<>(), new TreeMap<>());
        private Expected expected = new Expected(new HashMap<>(), new HashMap<>());
        private WriteBackState<Integer, Number> state;
        private long now;
        private Stored savedStored = stored.copy();
        private Expected savedExpected = expected.copy();
        private long savedNow;

        Subject(int hotLimit) {
            this.hotLimit = hotLimit;
            state = new WriteBackState<>(stored, new Numbers(), hotLimit);
        }

        /** Selects a key, compares and changes it. */
        void touch(int key, Random random) {
            state.select(key);
            check(key);
            assertThat(state.hotEntries()).isLessThanOrEqualTo(hotLimit);
            if (state.get() == null) {
                if (random.nextBoolean()) {
                    state.put(new Number());
                    expected.values.put(key, 0);
                }
            } else if (random.nextInt(5) == 0) {
                state.clear();
                expected.values.remove(key);
                expected.wishes.remove(key);
            } else if (random.nextInt(3) > 0) {
                state.get().value++;
                state.changed();
                expected.values.merge(key, 1, Integer::sum);
            }
            if (state.get() != null && random.nextInt(3) == 0) {
                long wish = now + 1 + random.nextInt(50);
                state.wakeAt(wish);
                expected.wishes.put(key, wish);
            }
        }

        /** Fires the timers that are due, and sees that those are woken who wanted to be. */
        void passTime(long millis) {
            now += millis;
            Map<Integer, Long> woken = new HashMap<>();
            for (int key = 0; key < KEYS; key++) {
                while (stored.timers.getOrDefault(key, Long.MAX_VALUE) <= now) {
                    long timer = stored.timers.remove(key);
                    state.select(key);
                    if (state.timerFired(timer)) {
                        woken.put(key, timer);
                    }
                }
            }
            Map<Integer, Long> due = new HashMap<>(expected.wishes);
            due.values().removeIf(wish -> wish > now);
            assertThat(woken).isEqualTo(due);
            expected.wishes.keySet().removeAll(due.keySet());
        }

        void flush() throws IOException {
            state.flush();
            assertThat(state.dirtyEntries()).isZero();
            assertThat(stored.bytes.keySet()).isEqualTo(expected.values.keySet());
        }

        void checkpoint() throws IOException {
            flush();
            savedStored = stored.copy();
            savedExpected = expected.copy();
            savedNow = now;
        }

        /** Goes on from the last checkpoint with an empty heap. */
        void restore() {
            stored = savedStored.copy();
            expected = savedExpected.copy();
            now = savedNow;
            state = new WriteBackState<>(stored, new Numbers(), hotLimit);
        }

        void checkAll() throws IOException {
            checkpoint();
            restore();
            for (int key = 0; key < KEYS; key++) {
                state.select(key);
                check(key);
            }
            assertThat(stored.timers.keySet()).containsAll(expected.wishes.keySet());
        }

        private void check(int key) {
            Integer value = state.get() == null ? null : Integer.valueOf(state.get().value);
            assertThat(value).isEqualTo(expected.values.get(key));
            assertThat(state.wakeAt()).isEqualTo(expected.wishes.getOrDefault(key, Long.MAX_VALUE));
        }
    }
}
