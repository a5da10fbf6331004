/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.StateCodec;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The content of windows of events: {@link Pane}. */
public final class PaneType implements ContentType<Pane> {

    /** The only instance. */
    public static final PaneType INSTANCE = new PaneType();

    private static final long serialVersionUID = 1L;

    private PaneType() {}

    @Override
    public Pane empty() {
        return new Pane();
    }

    @Override
    public StateCodec<Pane> codec() {
        return new PaneCodec();
    }

    @Override
    public TypeInformation<Part<Pane>> partType() {
        return Part.typeOf(PartOfPaneCodec.class);
    }

    @Override
    public TypeInformation<Window<Pane>> windowType() {
        return Window.typeOf(WindowOfPaneCodec.class);
    }

    private Object readResolve() {
        return INSTANCE;
    }

    /** Parts of panes. */
    public static final class PartOfPaneCodec extends PartCodec<Pane> {

        /** For Flink. */
        public PartOfPaneCodec() {
            super(new PaneCodec());
        }
    }

    /** Windows with panes. */
    public static final class WindowOfPaneCodec extends WindowCodec<Pane> {

        /** For Flink. */
        public WindowOfPaneCodec() {
            super(new PaneCodec());
        }
    }
}
