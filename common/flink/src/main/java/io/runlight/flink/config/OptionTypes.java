/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.util.TimeUtils;

/** Names and texts of options' values, as people write them. */
final class OptionTypes {

    private OptionTypes() {}

    /** The word for the type in the reference page. */
    static String name(ConfigOption<?> option) {
        Object value = option.defaultValue();
        if (value instanceof Duration) {
            return "duration";
        }
        if (value instanceof MemorySize) {
            return "size";
        }
        if (value instanceof Map) {
            return "map";
        }
        if (value instanceof List) {
            return "list";
        }
        if (value instanceof Enum<?> word) {
            return words(word);
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        return value instanceof Number ? "number" : "text";
    }

    /** What to write instead of a value that was of no use. */
    static String example(ConfigOption<?> option) {
        Object value = option.defaultValue();
        if (value instanceof Duration) {
            return "a duration, for example '30 s' or '5 min'";
        }
        if (value instanceof MemorySize) {
            return "a size, for example '4 mb'";
        }
        if (value instanceof Map) {
            return "one key for each entry, for example " + option.key() + ".name=value";
        }
        if (value instanceof List) {
            return "texts with ; between them, for example 'one;two'";
        }
        if (value instanceof Enum<?> word) {
            return "one of " + words(word);
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        if (value instanceof Number) {
            return "a number, for example " + value;
        }
        return "a text";
    }

    /** The default as people would write it. */
    static String defaultText(ConfigOption<?> option) {
        Object value = option.defaultValue();
        if (value instanceof Duration duration) {
            return TimeUtils.formatWithHighestUnit(duration);
        }
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Map<?, ?> map && map.isEmpty()) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(";"));
        }
        return String.valueOf(value);
    }

    private static String words(Enum<?> word) {
        return Arrays.stream(word.getDeclaringClass().getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
