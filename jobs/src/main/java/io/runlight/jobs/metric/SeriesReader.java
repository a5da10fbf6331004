/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import java.util.Map;

/** The reader of the text of a metric series; see {@link MetricSeries}. */
final class SeriesReader {

    private static final int HEX = 16;

    private SeriesReader() {}

    /** Puts labels and tags where they belong and returns the name of the metric. */
    static String read(String text, Map<String, String> labels, Map<String, String> tags) {
        int open = text.indexOf('{');
        if (open < 0) {
            return plain(text);
        }
        int at = open + 1;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            int end = text.indexOf(',', equals);
            end = end < 0 ? text.length() - 1 : end;
            String value = plain(text.substring(equals + 1, end));
            if (text.charAt(at) == '@') {
                labels.put(text.substring(at, equals), value);
            } else {
                tags.put(plain(text.substring(at, equals)), value);
            }
            at = end + 1;
        }
        return plain(text.substring(0, open));
    }

    private static String plain(String escaped) {
        int next = escaped.indexOf('%');
        if (next < 0) {
            return escaped;
        }
        StringBuilder plain = new StringBuilder(escaped.length());
        int from = 0;
        while (next >= 0) {
            plain.append(escaped, from, next);
            plain.append((char) Integer.parseInt(escaped, next + 1, next + 3, HEX));
            from = next + 3;
            next = escaped.indexOf('%', from);
        }
        return plain.append(escaped, from, escaped.length()).toString();
    }
}
