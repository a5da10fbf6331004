/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.Objects;
import java.util.UUID;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * The way to a sink into ClickHouse: {@link #exactlyOnce} for rows that must be there once, {@link
 * #upsert} for rows whose newest version counts.
 *
 * <pre>{@code
 * runs.sinkTo(
 *     ClickHouseSink.<RunRow>exactlyOnce(connection).named("runs").into(RUNS).build());
 * windows.sinkTo(
 *     ClickHouseSink.<WindowRow>upsert(connection).named("windows").into(WINDOWS)
 *         .key(WindowRow::key).build());
 * }</pre>
 */
public final class ClickHouseSink {

    private ClickHouseSink() {}

    /**
     * A sink whose rows are in ClickHouse once each after every failure, visible after the
     * checkpoint. Its tables have a column {@code chunk_id UUID}, which the sink fills.
     */
    public static <T> ExactlyOnce<T> exactlyOnce(ConnectionSettings connection) {
        return new ExactlyOnce<>(connection);
    }

    /**
     * A sink that writes whole rows again and again, visible within the flush interval. Its tables
     * have a column {@code version UInt64}, which the sink fills; rows of one key have to reach the
     * same subtask in order.
     */
    public static <T> Upsert<T> upsert(ConnectionSettings connection) {
        return new Upsert<>(connection);
    }

    /** Describes an exactly-once sink. */
    public static final class ExactlyOnce<T> {

        private final ConnectionSettings connection;
        private SinkSettings settings = SinkSettings.defaults();
        private Getter<T, Table<T>> route;
        private String name;

        private ExactlyOnce(ConnectionSettings connection) {
            this.connection = Objects.requireNonNull(connection);
        }

        /** What the sink is called in logs and metrics; the table's name when not given. */
        public ExactlyOnce<T> named(String sinkName) {
            this.name = sinkName;
            return this;
        }

        /** Every row goes into this table. */
        public ExactlyOnce<T> into(Table<T> table) {
            if (name == null) {
                name = table.name();
            }
            this.route = row -> table;
            return this;
        }

        /** Each row goes into the table that the function names; null leaves the row out. */
        public ExactlyOnce<T> routed(Getter<T, Table<T>> tableOf) {
            this.route = tableOf;
            return this;
        }

        /** Sizes and retries, when the defaults do not fit. */
        public ExactlyOnce<T> settings(SinkSettings sinkSettings) {
            this.settings = sinkSettings;
            return this;
        }

        /** The sink as described. */
        public Sink<T> build() {
            Objects.requireNonNull(route, "The sink needs into(table) or routed(function)");
            Objects.requireNonNull(name, "A sink of several tables needs named(...)");
            return new ExactlyOnceSink<>(name, connection, settings, route, UUID.randomUUID());
        }
    }

    /** Describes an upsert sink. */
    public static final class Upsert<T> {

        private final ConnectionSettings connection;
        private SinkSettings settings = SinkSettings.defaults();
        private Table<T> table;
        private Getter<T, ?> key;
        private String name;

        private Upsert(ConnectionSettings connection) {
            this.connection = Objects.requireNonNull(connection);
        }

        /**
         * What the sink is called in logs, in metrics and in the table {@code writer_epochs}; the
         * table's name when not given.
         */
        public Upsert<T> named(String sinkName) {
            this.name = sinkName;
            return this;
        }

        /** Every row goes into this table. */
        public Upsert<T> into(Table<T> target) {
            this.table = target;
            return this;
        }

        /** What makes two rows the same: of each flush only the newest row of a key is sent. */
        public Upsert<T> key(Getter<T, ?> keyOf) {
            this.key = keyOf;
            return this;
        }

        /** Sizes, flush interval and retries, when the defaults do not fit. */
        public Upsert<T> settings(SinkSettings sinkSettings) {
            this.settings = sinkSettings;
            return this;
        }

        /** The sink as described. */
        public Sink<T> build() {
            Objects.requireNonNull(table, "The sink needs into(table)");
            Objects.requireNonNull(key, "An upsert sink needs key(function)");
            return new UpsertSink<>(
                    name == null ? table.name() : name, connection, settings, table, key);
        }
    }
}
