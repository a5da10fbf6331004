/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void anAlertAboutARunIsTiedByItsPipelineItsErrorItsStepAndTheRunThatStartedIt() {
        Alert alert =
                alert(
                        "etl",
                        "r1",
                        Map.of(
                                "failed_step", "load",
                                "error_template", "disk <*> full",
                                "parent_run", "r0"),
                        Map.of());

        assertThat(Links.of(alert))
                .containsExactly(
                        "error:disk <*> full",
                        "parent run:r0",
                        "step:etl/load",
                        "pipeline:etl",
                        "run:r1",
                        "run:r0");
    }

    @Test
    void anAlertAboutAProviderIsTiedToTheRunsThatItNames() {
        Alert alert = alert("", "", Map.of("provider", "openai"), Map.of("runs", "r1, r2"));

        assertThat(Links.of(alert)).containsExactly("provider:openai", "run:r1", "run:r2");
    }

    @Test
    void anAlertAboutAWorkspaceIsTiedToNothing() {
        assertThat(Links.of(alert("", "", Map.of("measure", "events"), Map.of()))).isEmpty();
    }

    private static Alert alert(
            String pipeline, String run, Map<String, String> labels, Map<String, String> facts) {
        return new Alert(
                "acme",
                "a1",
                1,
                "rule",
                AlertStatus.OPEN,
                AlertSeverity.HIGH,
                pipeline,
                run,
                "",
                "",
                "",
                1,
                2,
                null,
                List.of(),
                labels,
                "",
                "",
                "",
                facts);
    }
}
