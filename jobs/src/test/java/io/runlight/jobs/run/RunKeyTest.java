/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static io.runlight.jobs.run.RunEvents.activity;
import static io.runlight.jobs.run.RunEvents.call;
import static io.runlight.jobs.run.RunEvents.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.RunStatus;
import io.runlight.jobs.Events;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunKeyTest {

    @Test
    void allKindsOfEventsOfARunMeetUnderItsKey() {
        assertThat(RunKey.of(started(10)))
                .isEqualTo("4|acme|r|run-1")
                .isEqualTo(RunKey.of(call("c1", 5000, null, 1, 0)))
                .isEqualTo(RunKey.of(activity("a1", 9000, "run-1")));
    }

    @Test
    void anEventWithoutARunMeetsItsDuplicateUnderTheKeyOfItsMinute() {
        assertThat(RunKey.of(activity("a1", 119, null)))
                .startsWith("4|acme|activity|1|")
                .isEqualTo(RunKey.of(activity("a1", 119, null)));
    }

    @Test
    void runsOfDifferentWorkspacesNeverShareAKey() {
        assertThat(RunKey.of(Events.run("e", 1, "a|r", "p", "b", RunStatus.STARTED)))
                .isNotEqualTo(RunKey.of(Events.run("e", 1, "a", "p", "r|b", RunStatus.STARTED)));
    }

    @Test
    void aBusyMinuteIsSplitIntoSixteenKeys() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            keys.add(RunKey.of(activity("activity-" + i, 60, null)));
        }

        assertThat(keys).hasSize(16);
    }
}
