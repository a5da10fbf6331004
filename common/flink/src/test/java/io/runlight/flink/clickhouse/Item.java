/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

/**
 * A small row for tests of the sinks.
 *
 * @param id unique
 * @param atMillis decides the partition
 * @param text anything
 */
record Item(long id, long atMillis, String text) {

    /** 1 January 2026, 1 February 2026. */
    static final long JANUARY = 1_767_225_600_000L;

    static final long FEBRUARY = 1_769_904_000_000L;

    /** A row of which every other is in another partition. */
    static Item numbered(long id) {
        return new Item(id, id % 2 == 0 ? JANUARY : FEBRUARY, "row " + id + "\n\n" + id % 17);
    }

    static Table<Item> table(String name) {
        return Table.<Item>named(name)
                .uint64("id", Item::id)
                .dateTime64Millis("at", Item::atMillis)
                .string("text", Item::text)
                .partition(item -> Partitions.month(item.atMillis()))
                .build();
    }

    /** A table that never merges rows away, so that a row that came twice is there twice. */
    static String ddl(String name) {
        return """
               CREATE TABLE runlight_data.%s (
                   id UInt64, at DateTime64(3, 'UTC'), text String, chunk_id UUID,
                   INDEX chunks chunk_id TYPE bloom_filter GRANULARITY 1)
               ENGINE = MergeTree PARTITION BY toYYYYMM(at) ORDER BY id
               SETTINGS non_replicated_deduplication_window = 10000
               """
                .formatted(name);
    }
}
