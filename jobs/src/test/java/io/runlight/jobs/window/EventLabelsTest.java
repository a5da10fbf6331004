/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EventLabelsTest {

    @Test
    void theRulesOfUsersDecideTheCategoryOfAnEvent() {
        EventLabels labels = new EventLabels(ErrorRules.before("dependency = asleep"));

        labels.read(
                new ActivityEvent(
                        "a1",
                        0,
                        "acme",
                        "production",
                        ActivityKind.ERROR_EVENT,
                        null,
                        null,
                        "TimeoutError",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of("error_message", "warehouse asleep"),
                        Map.of()));

        assertThat(labels.get(Label.ERROR_CATEGORY)).isEqualTo("dependency");
    }
}
