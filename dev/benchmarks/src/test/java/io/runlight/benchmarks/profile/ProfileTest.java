/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.benchmarks.profile.Profile.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void samplesAreCountedByGroupAndInnermostFrame() {
        Profile profile = new Profile();
        profile.add("windows", List.of("Pane.merge", "WindowOperator.onTimer"));
        profile.add("windows", List.of("Pane.merge", "WindowOperator.onEvent"));
        profile.add("windows", List.of("Pane.settle"));
        profile.add("events", List.of("Decoder.decode"));
        assertThat(profile.groups())
                .containsExactly(new Share("windows", 3, 75), new Share("events", 1, 25));
        assertThat(profile.frames("windows"))
                .containsExactly(new Share("Pane.merge", 2, 50), new Share("Pane.settle", 1, 25));
    }

    @Test
    void subtasksOfATaskAreOneGroup() {
        assertThat(ThreadGroups.of("Source: events -> split-refused (1/2)#0"))
                .isEqualTo(ThreadGroups.of("Source: events -> split-refused (2/2)#7"))
                .isEqualTo("Source: events -> split-refused");
    }

    @Test
    void numberedThreadsOfAPoolAreOneGroup() {
        assertThat(ThreadGroups.of("data-plane-kafka-request-handler-1"))
                .isEqualTo(ThreadGroups.of("data-plane-kafka-request-handler-0"));
        assertThat(ThreadGroups.of(null)).isEqualTo("unnamed");
    }
}
