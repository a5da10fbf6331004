/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.flink.state.StateCodec;
import io.runlight.jobs.window.ContentType;
import io.runlight.jobs.window.Part;
import io.runlight.jobs.window.PartCodec;
import io.runlight.jobs.window.Window;
import io.runlight.jobs.window.WindowCodec;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The content of windows of metrics: {@link MetricPane}. */
public final class MetricPaneType implements ContentType<MetricPane> {

    /** The only instance. */
    public static final MetricPaneType INSTANCE = new MetricPaneType();

    private static final long serialVersionUID = 1L;

    private MetricPaneType() {}

    @Override
    public MetricPane empty() {
        return new MetricPane();
    }

    @Override
    public StateCodec<MetricPane> codec() {
        return new MetricPaneCodec();
    }

    @Override
    public TypeInformation<Part<MetricPane>> partType() {
        return Part.typeOf(PartOfMetricCodec.class);
    }

    @Override
    public TypeInformation<Window<MetricPane>> windowType() {
        return Window.typeOf(WindowOfMetricCodec.class);
    }

    private Object readResolve() {
        return INSTANCE;
    }

    /** Parts of windows of metrics. */
    public static final class PartOfMetricCodec extends PartCodec<MetricPane> {

        /** For Flink. */
        public PartOfMetricCodec() {
            super(new MetricPaneCodec());
        }
    }

    /** Windows of metrics. */
    public static final class WindowOfMetricCodec extends WindowCodec<MetricPane> {

        /** For Flink. */
        public WindowOfMetricCodec() {
            super(new MetricPaneCodec());
        }
    }
}
