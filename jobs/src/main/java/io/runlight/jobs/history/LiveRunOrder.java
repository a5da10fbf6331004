/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.history;

import io.runlight.jobs.run.LiveRunRow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * An operator that lets no older live row of a run pass after a newer one. Rows of a run whose
 * pipeline becomes known late come over two ways, and the last one must not be that of an open run
 * which has ended.
 *
 * <p>It needs no state: rows that were on their way at a checkpoint are ahead of all later ones. Of
 * so many runs that it has forgotten one, no row of that run is on its way any more.
 */
public final class LiveRunOrder extends AbstractStreamOperator<LiveRunRow>
        implements OneInputStreamOperator<LiveRunRow, LiveRunRow> {

    private static final long serialVersionUID = 1L;
    private static final int RUNS = 10_000;

    private transient Map<String, Passed> newest;

    @Override
    public void open() throws Exception {
        super.open();
        newest =
                new LinkedHashMap<>() {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Passed> eldest) {
                        return size() > RUNS;
                    }
                };
    }

    @Override
    public void processElement(StreamRecord<LiveRunRow> element) {
        LiveRunRow row = element.getValue();
        String key = row.key();
        Passed known = newest.remove(key);
        boolean stale = known != null && known.isNewerThan(row);
        newest.put(key, stale ? known : new Passed(row.sequence(), row.run().lastEventAtMillis()));
        if (!stale) {
            output.collect(element);
        }
    }

    /** The newest row of a run that passed. */
    private record Passed(long sequence, long lastEventAtMillis) {

        /** A run that was forgotten and begins anew counts from one again. */
        boolean isNewerThan(LiveRunRow row) {
            return row.sequence() < sequence && row.run().firstEventAtMillis() <= lastEventAtMillis;
        }
    }
}
