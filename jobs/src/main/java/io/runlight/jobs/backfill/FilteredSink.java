/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import java.io.IOException;
import java.io.Serializable;
import java.util.function.Predicate;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink that passes only some rows on to another one, which keeps no state. */
public final class FilteredSink<T> implements Sink<T> {

    private static final long serialVersionUID = 1L;

    private final Sink<T> target;
    private final Predicate<T> wanted;

    /** Passes the wanted rows on. */
    public <P extends Predicate<T> & Serializable> FilteredSink(Sink<T> target, P wanted) {
        this.target = target;
        this.wanted = wanted;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
        SinkWriter<T> writer = target.createWriter(context);
        return new SinkWriter<>() {
            @Override
            public void write(T row, Context rowContext) throws IOException, InterruptedException {
                if (wanted.test(row)) {
                    writer.write(row, rowContext);
                }
            }

            @Override
            public void flush(boolean endOfInput) throws IOException, InterruptedException {
                writer.flush(endOfInput);
            }

            @Override
            public void close() throws Exception {
                writer.close();
            }
        };
    }
}
