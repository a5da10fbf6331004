/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.flink.type.CodecTypeInformation;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The Flink types on the way to an alert. */
public final class AlertTypes {

    public static final TypeInformation<Finding> FINDING =
            CodecTypeInformation.of(Finding.class, FindingCodec.class);

    private AlertTypes() {}
}
