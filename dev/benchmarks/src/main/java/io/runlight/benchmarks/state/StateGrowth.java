/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import io.runlight.benchmarks.harness.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the state grows with the number of keys. */
final class StateGrowth {

    private static final double MEBIBYTE = 1 << 20;

    private final long heapBefore;
    private final List<StateSize> sizes = new ArrayList<>();

    /**
     * @param heapBefore bytes in use without any key
     */
    StateGrowth(long heapBefore) {
        this.heapBefore = heapBefore;
    }

    void add(StateSize size) {
        sizes.add(size);
    }

    /** The figures, their names beginning with what grows. */
    Map<String, Object> figures(Remembered what) {
        Map<String, Object> figures = new LinkedHashMap<>();
        if (sizes.isEmpty()) {
            return figures;
        }
        StateSize last = sizes.get(sizes.size() - 1);
        LinearFit fit = savepoints();
        figures.put("bytes_per_" + what.one(), Math.round(fit.slope()));
        figures.put(what.many() + "_linearity", Measurement.rounded(fit.determination()));
        figures.put(what.many(), last.keys());
        figures.put(
                what.many() + "_heap_mib", Math.round((last.heapBytes() - heapBefore) / MEBIBYTE));
        figures.put(
                what.many() + "_checkpoint_mib", Math.round(last.checkpoint().bytes() / MEBIBYTE));
        figures.put(what.many() + "_checkpoint_ms_p50", last.checkpoint().medianMillis());
        figures.put(what.many() + "_checkpoint_ms_max", last.checkpoint().maxMillis());
        figures.put(
                what.many() + "_savepoint_mib", Math.round(last.savepoint().bytes() / MEBIBYTE));
        figures.put(what.many() + "_savepoint_ms", last.savepoint().millis());
        return figures;
    }

    private LinearFit savepoints() {
        return LinearFit.of(
                sizes.stream().mapToDouble(StateSize::keys).toArray(),
                sizes.stream().mapToDouble(size -> size.savepoint().bytes()).toArray());
    }
}
