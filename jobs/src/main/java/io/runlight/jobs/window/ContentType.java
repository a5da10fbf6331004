/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.StateCodec;
import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A kind of content: how it begins, its bytes, and the Flink types of what carries it.
 *
 * @param <C> the content
 */
public interface ContentType<C extends PaneContent<C>> extends Serializable {

    /** The content of a window that nothing was added to. */
    C empty();

    /** The bytes in state and between operators. */
    StateCodec<C> codec();

    /** The Flink type of parts with this content. */
    TypeInformation<Part<C>> partType();

    /** The Flink type of windows with this content. */
    TypeInformation<Window<C>> windowType();
}
