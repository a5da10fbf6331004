/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.flink.type.CodecTypeInformation;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The Flink types of what patterns hear of. */
public final class PatternTypes {

    public static final TypeInformation<Signal> SIGNAL =
            CodecTypeInformation.of(Signal.class, SignalCodec.class);

    public static final TypeInformation<Clue> CLUE =
            CodecTypeInformation.of(Clue.class, ClueCodec.class);

    private PatternTypes() {}
}
