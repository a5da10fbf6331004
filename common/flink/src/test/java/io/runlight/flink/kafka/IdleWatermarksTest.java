/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

final class IdleWatermarksTest {

    private static final long IDLENESS_EVENTS = 100;
    private static final Duration IDLENESS = Duration.ofSeconds(30);

    private final SplitsOfTask task = new SplitsOfTask(IDLENESS_EVENTS);
    private final Split busy = new Split();
    private final Split other = new Split();

    @Test
    void aSplitWithoutEventsIsIdleWhenTheOthersBroughtMany() {
        tick();

        busy.bring(99);
        assertThat(other.idle).isFalse();
        busy.bring(11);
        assertThat(other.idle).isTrue();
        assertThat(busy.idle).isFalse();
    }

    @Test
    void whatIsLongGrowsWithTheNumberOfSplitsThatBringSomething() {
        Split third = new Split();
        tick();
        other.bring(1);

        busy.bring(150);
        assertThat(third.idle).isFalse();
        other.bring(60);
        assertThat(third.idle).isTrue();
        assertThat(busy.idle).isFalse();
    }

    @Test
    void aSplitThatTakesItsTurnIsNeverIdle() {
        tick();
        for (int turn = 0; turn < 50; turn++) {
            busy.bring(80);
            other.bring(1);
            tick();
        }
        assertThat(other.statuses).isEmpty();
        assertThat(busy.statuses).isEmpty();
    }

    @Test
    void anIdleSplitIsBackWithItsNextEvent() {
        tick();
        busy.bring(110);
        other.bring(1);

        assertThat(other.statuses).containsExactly("idle", "active");
    }

    @Test
    void aSplitIsIdleAfterATimeOfSilenceThoughTheOthersBringLittle() {
        other.bring(1);
        tick();
        pass(Duration.ofSeconds(29));
        assertThat(other.idle).isFalse();
        busy.bring(1);
        pass(Duration.ofSeconds(1));

        assertThat(other.idle).isTrue();
        assertThat(busy.idle).isFalse();
    }

    @Test
    void allSplitsAreIdleWhenNothingComesAtAll() {
        tick();
        pass(IDLENESS);

        assertThat(busy.idle).isTrue();
        assertThat(other.idle).isTrue();
    }

    @Test
    void aPausedSplitIsNeverIdle() {
        other.bring(1);
        tick();
        other.pause();

        busy.bring(10_000);
        pass(IDLENESS.multipliedBy(10));
        assertThat(other.statuses).isEmpty();

        other.resume();
        busy.bring(180);
        assertThat(other.statuses).isEmpty();
        busy.bring(40);
        assertThat(other.idle).isTrue();
    }

    @Test
    void underBackPressureTheNextEventFindsWhoWasSilentForLong() {
        other.bring(1);
        tick();
        other.clock.now += IDLENESS.toNanos();
        other.pause();
        tick();
        assertThat(other.idle).isFalse();
        other.resume();
        busy.bring(1);

        assertThat(other.idle).isTrue();
    }

    @Test
    void refusedInputIsNoSignOfLife() {
        tick();
        for (int i = 0; i < 200; i++) {
            other.watermarks.onEvent("refused", TimestampAssigner.NO_TIMESTAMP, other);
        }
        tick();
        pass(IDLENESS);

        assertThat(other.idle).isTrue();
    }

    private void pass(Duration time) {
        for (Split split : List.of(busy, other)) {
            if (!split.clock.stands) {
                split.clock.now += time.toNanos();
            }
        }
        tick();
    }

    private void tick() {
        busy.watermarks.onPeriodicEmit(busy);
        other.watermarks.onPeriodicEmit(other);
    }

    /** A split with its clock; what becomes of its status. */
    private final class Split implements WatermarkOutput {
        private final Clock clock = new Clock();
        private final IdleWatermarks<String> watermarks =
                new IdleWatermarks<>(new SteppedWatermarks<>(Duration.ZERO), task, clock, IDLENESS);
        private final List<String> statuses = new ArrayList<>();
        private boolean idle;
        private long time;

        Split() {
            watermarks.onPeriodicEmit(this);
        }

        void bring(int events) {
            for (int i = 0; i < events; i++) {
                watermarks.onEvent("event", ++time, this);
            }
        }

        void pause() {
            clock.stands = true;
        }

        void resume() {
            clock.stands = false;
        }

        @Override
        public void emitWatermark(Watermark watermark) {}

        @Override
        public void markIdle() {
            idle = true;
            statuses.add("idle");
        }

        @Override
        public void markActive() {
            idle = false;
            statuses.add("active");
        }
    }

    /** Runs by a nanosecond whenever somebody looks, unless it stands. */
    private static final class Clock implements RelativeClock {
        private long now;
        private boolean stands;

        @Override
        public long relativeTimeMillis() {
            return relativeTimeNanos() / 1_000_000;
        }

        @Override
        public long relativeTimeNanos() {
            return stands ? now : ++now;
        }
    }
}
