/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HistogramCountsTest {

    @Test
    void valuesOfABucketAreTakenToLieEvenlyBetweenItsBounds() {
        HistogramCounts histogram =
                new HistogramCounts(List.of(10.0, 20.0, 40.0), List.of(2L, 4L, 4L, 0L), 200.0);

        assertThat(histogram.quantile(0.1)).isEqualTo(5);
        assertThat(histogram.quantile(0.5)).isEqualTo(17.5);
        assertThat(histogram.quantile(1)).isEqualTo(40);
    }

    @Test
    void theOpenBucketsGiveTheirOneBound() {
        HistogramCounts histogram =
                new HistogramCounts(List.of(-5.0, 5.0), List.of(3L, 0L, 3L), null);

        assertThat(histogram.quantile(0.2)).isEqualTo(-5);
        assertThat(histogram.quantile(0.9)).isEqualTo(5);
        assertThat(histogram.sum()).isNull();
    }

    @Test
    void withoutACommonBoundOnlyTheNumberOfValuesIsLeft() {
        HistogramCounts histogram = new HistogramCounts(List.of(1.0), List.of(2L, 3L), 4.0);
        histogram.merge(new HistogramCounts(List.of(2.0), List.of(5L, 7L), 8.0));

        assertThat(histogram.bounds()).isEmpty();
        assertThat(histogram.counts()).containsExactly(17);
        assertThat(histogram.sum()).isEqualTo(12);
        assertThat(histogram.quantile(0.5)).isNaN();
    }
}
