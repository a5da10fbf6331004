/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.type.CodecTypeInformation;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A pane, or a part of one, with its key: what travels between operators, what the windows keep in
 * state, and what becomes a row of the table {@code windows}.
 */
public record KeyedPane(PaneKey key, Pane pane) {

    /** The Flink type. */
    public static final TypeInformation<KeyedPane> TYPE =
            CodecTypeInformation.of(KeyedPane.class, KeyedPaneCodec.class);

    /** The same as it is now; what becomes of this one later does not change it. */
    KeyedPane copy() {
        Pane copy = new Pane();
        copy.merge(pane);
        return new KeyedPane(key, copy);
    }
}
