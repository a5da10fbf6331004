/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.jobs.window.SeriesKey;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class MetricSeriesProperties {

    @Property
    void aSeriesIsReadBackFromItsText(@ForAll("series") MetricSeries series) {
        assertThat(MetricSeries.of(series.text())).isEqualTo(series);
    }

    @Property
    void differentSeriesHaveDifferentTexts(
            @ForAll("series") MetricSeries left, @ForAll("series") MetricSeries right) {
        assertThat(left.text().equals(right.text())).isEqualTo(left.equals(right));
    }

    @Example
    void theTextIsReadByPeople() {
        TreeMap<String, String> tags = new TreeMap<>();
        tags.put("host", "a,b");
        tags.put("@unit", "x");
        assertThat(new MetricSeries("cpu", "production", "etl", "", "{cpu}", tags).text())
                .isEqualTo(
                        "cpu{@environment=production,@pipeline=etl,@unit=%7Bcpu%7D,"
                                + "%40unit=x,host=a%2Cb}");
        assertThat(new MetricSeries("cpu", "", "", "", "", new TreeMap<>()).text())
                .isEqualTo("cpu");
    }

    @Example
    void noSeriesIsTakenForTheOneBeyondTheLimit() {
        assertThat(new MetricSeries("other", "", "", "", "", new TreeMap<>()).text())
                .isEqualTo("%6Fther");
        assertThat(MetricSeries.of(SeriesKey.OTHER).metric()).isEqualTo("other");
    }

    @Provide
    Arbitrary<MetricSeries> series() {
        Arbitrary<String> text =
                Arbitraries.oneOf(
                        Arbitraries.of("a", "other", "", "@unit", "x=y", "{}", "%25", ",", "ü"),
                        Arbitraries.strings().withChars("a%,={}@6F").ofMaxLength(6));
        return Combinators.combine(
                        text.filter(name -> !name.isEmpty()),
                        text,
                        text,
                        text,
                        text,
                        Arbitraries.maps(text, text).ofMaxSize(4))
                .as(
                        (metric, environment, pipeline, step, unit, tags) ->
                                new MetricSeries(
                                        metric,
                                        environment,
                                        pipeline,
                                        step,
                                        unit,
                                        new TreeMap<>(tags)));
    }
}
