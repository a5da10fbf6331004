/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.rule.SettledChange;
import io.runlight.flink.type.CodecTypeInformation;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The Flink types on the way of changes to rules. */
public final class RuleTypes {

    public static final TypeInformation<SentChange> SENT_CHANGE =
            CodecTypeInformation.of(SentChange.class, SentChangeCodec.class);

    public static final TypeInformation<SettledChange> SETTLED_CHANGE =
            CodecTypeInformation.of(SettledChange.class, SettledChangeCodec.class);

    private RuleTypes() {}
}
