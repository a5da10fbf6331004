/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** A source of field values that are valid, often at an edge, and the same for the same seed. */
public final class RandomValues {

    private static final long LARGEST_INTEGER = (1L << 53) - 1;
    private static final long LATEST_TIME = 4_102_444_799_999L;
    private static final String[] CHARACTERS = {
        "a",
        "B",
        "7",
        "-",
        "_",
        " ",
        "/",
        "\"",
        "\\",
        "\n",
        "\t",
        "\u0000",
        "\u001f",
        "\u007f",
        "é",
        "ß",
        "\u0800",
        "漢",
        "\uffff",
        "😀",
        "\ud800\udc00",
        "\udbff\udfff",
        "{",
        "]",
        ","
    };

    private final Random random;

    public RandomValues(Random random) {
        this.random = random;
    }

    /** A value or, in half of the cases, null. */
    public <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    /** A text of at least one character. */
    public String text() {
        int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 300 : 24);
        boolean plain = random.nextInt(3) > 0;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(
                    plain
                            ? (char) ('a' + random.nextInt(26))
                            : CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }

    /** A text that may be empty. */
    public String textOrNone() {
        return random.nextInt(4) == 0 ? "" : text();
    }

    public long time() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> LATEST_TIME;
            case 2 -> random.nextLong(LATEST_TIME / 1000) * 1000;
            default -> random.nextLong(LATEST_TIME);
        };
    }

    public long integer() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> LARGEST_INTEGER;
            default -> random.nextLong(1L << (1 + random.nextInt(52)));
        };
    }

    public int smallInteger() {
        return random.nextInt(5) == 0
                ? Integer.MAX_VALUE
                : random.nextInt(1 << (1 + random.nextInt(30)));
    }

    public int attempt() {
        return 1 + random.nextInt(random.nextBoolean() ? 4 : Integer.MAX_VALUE - 1);
    }

    /** A number from 0 to the largest. */
    public double decimal(double most) {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> most;
            case 2 -> Math.min(most, Double.MIN_VALUE);
            case 3 -> random.nextInt(1000);
            case 4 -> Math.min(most, random.nextInt(1_000_000) / 1000.0);
            case 5 -> Math.min(most, Math.pow(10, random.nextInt(600) - 300) * random.nextDouble());
            default -> Math.min(most, random.nextDouble() * 100);
        };
    }

    /** A number of either sign up to the largest. */
    public double signed(double most) {
        return random.nextBoolean() ? decimal(most) : 0.0 - decimal(most);
    }

    public <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        int size = random.nextBoolean() ? 0 : random.nextInt(5);
        for (int i = 0; i < size; i++) {
            // Names that no field of the contract has.
            texts.put("x" + textOrNone(), textOrNone());
        }
        return texts;
    }

    public List<String> names() {
        List<String> names = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            names.add(text());
        }
        return names;
    }

    /** Ascending bounds of a histogram. */
    public List<Double> bounds() {
        List<Double> bounds = new ArrayList<>();
        double bound = signed(100);
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            bounds.add(bound);
            bound += 0.5 + random.nextInt(100);
        }
        return bounds;
    }

    public List<Long> counts(int size) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            counts.add(integer());
        }
        return counts;
    }

    public Random random() {
        return random;
    }
}
