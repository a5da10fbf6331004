/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.models.anomaly.Direction;
import io.runlight.models.anomaly.MeasureRules;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What matters of the metrics whose name is of a form, written {@code queue.*=high:10}: the names,
 * the side, and the smallest deviation that can matter, which may be left out.
 *
 * @param names a star stands for any text
 */
record MetricRule(String names, Direction direction, double floor) implements Serializable {

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if it is none
     */
    static MetricRule of(String text) {
        int equals = text.lastIndexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("no side is named");
        }
        String[] side = text.substring(equals + 1).strip().split(":", 2);
        Direction direction = Direction.valueOf(side[0].strip().toUpperCase(Locale.ROOT));
        double floor = side.length == 1 ? 0 : Double.parseDouble(side[1].strip());
        return new MetricRule(
                text.substring(0, equals).strip(),
                direction,
                new MeasureRules(direction, floor).floor());
    }

    /** Whether it is for this metric. */
    boolean matches(String metric) {
        return pattern().matcher(metric).matches();
    }

    MeasureRules rules() {
        return new MeasureRules(direction, floor);
    }

    private Pattern pattern() {
        return Pattern.compile(Pattern.quote(names).replace("*", "\\E.*\\Q"));
    }
}
