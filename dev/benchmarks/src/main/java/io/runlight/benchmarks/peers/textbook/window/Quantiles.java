/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import com.datadoghq.sketch.ddsketch.store.UnboundedSizeDenseStore;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/** A library's DDSketch with one percent of relative error, as Flink can keep it. */
@TypeInfo(QuantilesType.class)
public final class Quantiles {

    private static final double ACCURACY = 0.01;

    private final DDSketch sketch;

    private Quantiles(DDSketch sketch) {
        this.sketch = sketch;
    }

    /** The sketch, or a new one, with one more value if there is one. */
    static Quantiles with(Quantiles quantiles, Double value) {
        if (value == null) {
            return quantiles;
        }
        Quantiles result =
                quantiles == null ? new Quantiles(DDSketches.unboundedDense(ACCURACY)) : quantiles;
        result.sketch.accept(value);
        return result;
    }

    /** The sketch with another one added, which stays as it is. */
    static Quantiles merged(Quantiles quantiles, Quantiles part) {
        if (part == null) {
            return quantiles;
        }
        if (quantiles == null) {
            return part.copy();
        }
        quantiles.sketch.mergeWith(part.sketch);
        return quantiles;
    }

    double at(double q) {
        return sketch.getValueAtQuantile(q);
    }

    Quantiles copy() {
        return new Quantiles(sketch.copy());
    }

    byte[] toBytes() throws IOException {
        GrowingByteArrayOutput bytes = GrowingByteArrayOutput.withDefaultInitialCapacity();
        sketch.encode(bytes, false);
        return bytes.trimmedCopy();
    }

    static Quantiles of(byte[] bytes) throws IOException {
        return new Quantiles(
                DDSketch.decode(ByteArrayInput.wrap(bytes), UnboundedSizeDenseStore::new));
    }
}
