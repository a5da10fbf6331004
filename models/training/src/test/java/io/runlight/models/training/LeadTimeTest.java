/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runlight.models.features.ScoredMoment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LeadTimeTest {

    private final List<Example> examples = new ArrayList<>();
    private final List<double[]> said = new ArrayList<>();

    @Test
    void what_is_said_in_the_second_half_comes_too_late() {
        run(true, List.of(10.0, 40.0, 80.0), 0.1, 0.2, 0.7, 0.9);
        run(true, List.of(10.0, 50.0, 80.0), 0.1, 0.2, 0.7, 0.9);
        run(true, List.of(), 0.6);
        run(false, List.of(90.0), 0.1, 0.4);

        LeadTime lead = leadTime();

        assertThat(lead.failures()).isEqualTo(3);
        assertThat(lead.flagged()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(lead.threshold()).isEqualTo(0.5);
        assertThat(lead.falseAlarms()).isZero();
    }

    @Test
    void one_in_twenty_others_may_be_flagged_and_no_more() {
        run(true, List.of(10.0), 0.55, 0.65);
        run(true, List.of(10.0), 0.1, 0.75);
        run(false, List.of(90.0), 0.1, 0.9);
        run(false, List.of(90.0), 0.1, 0.7);
        Collections.nCopies(18, 0.2).forEach(p -> run(false, List.of(), p));

        LeadTime lead = leadTime();

        assertThat(lead.falseAlarms()).isEqualTo(0.05);
        assertThat(lead.threshold()).isCloseTo(0.7, within(1e-9)).isGreaterThan(0.7);
        assertThat(lead.flagged()).isEqualTo(0.5);
    }

    private LeadTime leadTime() {
        return LeadTime.of(examples, said.toArray(double[][]::new));
    }

    private void run(boolean failed, List<Double> elapsed, double... probabilities) {
        List<ScoredMoment> moments =
                elapsed.stream().map(s -> new ScoredMoment(new float[0], 100, s)).toList();
        examples.add(new Example("w", "p", 0, 100_000, new float[0], 100, failed, 100, moments));
        said.add(DoubleStream.of(probabilities).toArray());
    }
}
