/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import static io.runlight.jobs.rule.AlertStories.alert;
import static io.runlight.jobs.rule.AlertStories.change;
import static io.runlight.jobs.rule.AlertStories.mute;
import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.rule.RuleBook;
import io.runlight.core.rule.RuleSetting;
import org.junit.jupiter.api.Test;

class AlertRulingTest {

    private static final Alert OPENED = alert(AlertStatus.OPEN, 1, 10_000);
    private static final Alert RESOLVED = alert(AlertStatus.RESOLVED, 2, 20_000);

    private final RuleBook rules = new RuleBook();

    @Test
    void withoutRulesAnAlertIsToldAsItIs() {
        assertThat(AlertRuling.of(OPENED, rules)).contains(OPENED);
    }

    @Test
    void aRuleGivesSeverityAndRoute() {
        rules.add(change(10_000, RuleSetting.SEVERITY, "critical"));
        rules.add(change(10_000, RuleSetting.ROUTE, "night-watch"));

        assertThat(AlertRuling.of(OPENED, rules))
                .contains(OPENED.ruled(AlertSeverity.CRITICAL, "night-watch", false));
    }

    @Test
    void whatIsMutedIsKeptAndMarked() {
        rules.add(mute(5_000, 15_000));

        assertThat(AlertRuling.of(OPENED, rules)).get().matches(Alert::muted);
        assertThat(AlertRuling.of(RESOLVED, rules)).get().matches(alert -> !alert.muted());
    }

    @Test
    void aResolutionIsToldIfTheOpeningWas() {
        rules.add(mute(15_000, 60_000));

        assertThat(AlertRuling.of(OPENED, rules)).get().matches(alert -> !alert.muted());
        assertThat(AlertRuling.of(RESOLVED, rules)).get().matches(alert -> !alert.muted());
    }

    @Test
    void aResolutionIsMutedIfTheWholeAlertWas() {
        rules.add(mute(5_000, 15_000));
        rules.add(mute(14_000, 60_000));

        assertThat(AlertRuling.of(RESOLVED, rules)).get().matches(Alert::muted);
    }

    @Test
    void aRuleThatIsOffOpensNothing() {
        rules.add(change(10_000, RuleSetting.ENABLED, "false"));

        assertThat(AlertRuling.of(OPENED, rules)).isEmpty();
        assertThat(AlertRuling.of(RESOLVED, rules)).isEmpty();
    }

    @Test
    void whatWasOpenBeforeARuleWasSwitchedOffIsResolved() {
        rules.add(change(15_000, RuleSetting.ENABLED, "false"));

        assertThat(AlertRuling.of(OPENED, rules)).isPresent();
        assertThat(AlertRuling.of(alert(AlertStatus.UPDATED, 2, 16_000), rules)).isEmpty();
        assertThat(AlertRuling.of(RESOLVED, rules)).isPresent();
    }
}
