/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.IOException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink that may write a row more than once; the newest version of it counts. */
final class UpsertSink<T> implements Sink<T> {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final ConnectionSettings connection;
    private final SinkSettings settings;
    private final Table<T> table;
    private final Getter<T, ?> key;

    UpsertSink(
            String name,
            ConnectionSettings connection,
            SinkSettings settings,
            Table<T> table,
            Getter<T, ?> key) {
        this.name = name;
        this.connection = connection;
        this.settings = settings;
        this.table = table;
        this.key = key;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
        ClickHouseClient client = new ClickHouseClient(connection);
        CommitterMetrics metrics = new CommitterMetrics(context.metricGroup());
        return new UpsertWriter<>(
                table,
                key,
                settings,
                new Versions(new WriterEpochs(client, name, settings)),
                new UpsertInserts(name, client, settings, metrics),
                context.getProcessingTimeService());
    }
}
