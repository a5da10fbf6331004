/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.jobs.window.SeriesKey;
import java.util.HexFormat;

/** The writer of the text of a metric series; see {@link MetricSeries}. */
final class SeriesWriter {

    private static final String ESCAPED_OTHER = "%6Fther";
    private static final char LABEL = '@';
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder text = new StringBuilder(64);
    private boolean open;

    SeriesWriter(String metric) {
        escape(metric, 0);
    }

    /** Adds a label of the contract, whose name begins with {@code @}, unless it is empty. */
    void label(String name, String value) {
        if (value != null && !value.isEmpty()) {
            separate();
            text.append(name).append('=');
            escape(value, 0);
        }
    }

    /** Adds a tag of the producer. */
    void tag(String name, String value) {
        separate();
        if (!name.isEmpty() && name.charAt(0) == LABEL) {
            append(LABEL);
            escape(name, 1);
        } else {
            escape(name, 0);
        }
        text.append('=');
        escape(value == null ? "" : value, 0);
    }

    String text() {
        if (open) {
            return text.append('}').toString();
        }
        String name = text.toString();
        return name.equals(SeriesKey.OTHER) ? ESCAPED_OTHER : name;
    }

    private void separate() {
        text.append(open ? ',' : '{');
        open = true;
    }

    private void escape(String plain, int from) {
        for (int i = from; i < plain.length(); i++) {
            char next = plain.charAt(i);
            switch (next) {
                case '%', ',', '=', '{', '}' -> append(next);
                default -> text.append(next);
            }
        }
    }

    private void append(char escaped) {
        text.append('%').append(HEX.toHexDigits((byte) escaped));
    }
}
