/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import java.time.Duration;
import org.apache.flink.util.TimeUtils;
import picocli.CommandLine.ITypeConverter;

/** A duration as Flink reads it. */
public final class DurationText implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        return TimeUtils.parseDuration(text);
    }
}
