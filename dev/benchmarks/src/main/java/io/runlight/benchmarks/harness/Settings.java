/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The options of a measurement as values; a wrong one is named. */
public final class Settings {

    private final Map<String, String> options;

    public Settings(Map<String, String> options) {
        this.options = Map.copyOf(options);
    }

    public String text(String name) {
        return options.get(name).strip();
    }

    public long number(String name) {
        return number(name, text(name));
    }

    public int integer(String name) {
        return Math.toIntExact(number(name));
    }

    public boolean isOn(String name) {
        return Boolean.parseBoolean(text(name));
    }

    /** The values between commas; nothing gives none. */
    public List<String> list(String name) {
        return Arrays.stream(text(name).split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public List<Integer> integers(String name) {
        return list(name).stream().map(value -> Math.toIntExact(number(name, value))).toList();
    }

    /** The constants that the option names in lower case. */
    public <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        return list(name).stream().map(value -> constant(name, value, type)).toList();
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "%s: there is no '%s'; there are: %s"
                                                .formatted(name, value, names(type))));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s: '%s' is not a whole number".formatted(name, value), e);
        }
    }
}
