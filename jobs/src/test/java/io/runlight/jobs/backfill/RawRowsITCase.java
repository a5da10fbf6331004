/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.RandomEvents;
import io.runlight.core.event.SourcedEvent;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import io.runlight.flink.clickhouse.ClickHouseSelect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events to raw rows and back. */
@UsesClickHouse
final class RawRowsITCase {

    private static final int EVENTS = 4_000;
    private static final RawSlice EVERYTHING = RawSlice.of(0, 4_200_000_000_000L);

    private final ClickHouseEngine engine;
    private RawTablesFixture tables;
    private ClickHouseSelect server;
    private List<SourcedEvent> events;

    RawRowsITCase(ClickHouseEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void insertRandomEventsOfAllKinds() throws Exception {
        tables = new RawTablesFixture(engine);
        server = new ClickHouseSelect(tables.connection());
        Random random = new Random(20261121);
        RandomEvents source = new RandomEvents(random);
        events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(
                    new SourcedEvent(source.event(RandomEvents.pick(random)), i % 7, 1L << i % 60));
        }
        tables.insert(events);
    }

    @Test
    void everyFieldOfEveryEventComesBack() throws Exception {
        assertThat(read(EVERYTHING))
                .containsExactlyInAnyOrderElementsOf(events.stream().map(Kept::of).toList());
    }

    @Test
    void theEventsComeInTheOrderOfEventTime() throws Exception {
        assertThat(read(EVERYTHING).stream().map(event -> event.event().eventTimeMillis()))
                .isSorted();
    }

    @Test
    void aRowThatWasWrittenTwiceIsReadOnce() throws Exception {
        tables.insert(events.subList(0, EVENTS / 2));

        assertThat(read(EVERYTHING)).hasSize(EVENTS);
    }

    @Test
    void readingGoesOnAfterAnyEventAsIfItHadNeverStopped() throws Exception {
        List<SourcedEvent> all = read(EVERYTHING);
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            int last = i == 0 ? 0 : random.nextInt(EVENTS);
            RawPosition position = RawPosition.after(all.get(last).event());

            assertThat(read(EVERYTHING.at(position)))
                    .as("after event %d, %s", last, position)
                    .isEqualTo(all.subList(last + 1, EVENTS));
        }
    }

    @Test
    void theSlicesOfAPlanHoldEveryEventOnce() throws Exception {
        RawPlan plan = new RawPlanner(tables.connection(), 0, EVERYTHING.toMillis(), 100).plan();

        List<SourcedEvent> read = new ArrayList<>();
        for (RawSlice slice : plan.slices()) {
            read.addAll(read(slice));
        }
        assertThat(plan.slices()).hasSizeGreaterThan(20);
        assertThat(read).isEqualTo(read(EVERYTHING));
    }

    private List<SourcedEvent> read(RawSlice slice) throws Exception {
        List<SourcedEvent> read = new ArrayList<>();
        try (RawRowMerge rows = new RawRowMerge(server, slice)) {
            for (SourcedEvent event = rows.next(); event != null; event = rows.next()) {
                read.add(event);
            }
        }
        return read;
    }
}
