/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.AlertSeverity;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final RuleTarget EVERYTHING = new RuleTarget("", "", "");
    private static final RuleTarget STREAKS = new RuleTarget("failure_streak", "", "");
    private static final RuleTarget STREAKS_OF_ACME = new RuleTarget("failure_streak", "acme", "");
    private static final RuleTarget NIGHTLY = new RuleTarget("", "acme", "nightly");

    private final RuleBook book = new RuleBook();

    @Test
    void nothingIsChangedInTheBeginning() {
        RuleInForce rule = at(1000);

        assertThat(rule.enabledOr(true)).isTrue();
        assertThat(rule.enabledOr(false)).isFalse();
        assertThat(rule.thresholdOr(3)).isEqualTo(3);
        assertThat(rule.severityOr(AlertSeverity.LOW)).isEqualTo(AlertSeverity.LOW);
        assertThat(rule.route()).isEmpty();
        assertThat(rule.isMuted()).isFalse();
    }

    @Test
    void aChangeIsInForceFromItsTimeOn() {
        change(2000, STREAKS, RuleSetting.THRESHOLD, "5");

        assertThat(at(1999).thresholdOr(3)).isEqualTo(3);
        assertThat(at(2000).thresholdOr(3)).isEqualTo(5);
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        change(3000, STREAKS, RuleSetting.THRESHOLD, "7");
        change(2000, STREAKS, RuleSetting.THRESHOLD, "5");

        assertThat(at(2500).thresholdOr(3)).isEqualTo(5);
        assertThat(at(3000).thresholdOr(3)).isEqualTo(7);
    }

    @Test
    void aModelIsPlayedByOneVersionUntilAnotherTakesItsPlace() {
        RuleTarget failure = ModelTarget.of("failure");
        change(2000, failure, RuleSetting.CHAMPION, "v2");
        change(1000, failure, RuleSetting.CHAMPION, "v1");
        change(3000, failure, RuleSetting.CHAMPION, "");

        assertThat(book.value(999, failure, RuleSetting.CHAMPION)).isEmpty();
        assertThat(book.value(1000, failure, RuleSetting.CHAMPION)).contains("v1");
        assertThat(book.value(2999, failure, RuleSetting.CHAMPION)).contains("v2");
        assertThat(book.value(3000, failure, RuleSetting.CHAMPION)).isEmpty();
        assertThat(book.value(2000, failure, RuleSetting.CHALLENGER)).isEmpty();
        assertThat(book.value(2000, ModelTarget.of("duration"), RuleSetting.CHAMPION)).isEmpty();
    }

    @Test
    void theMostSpecificTargetCounts() {
        change(1000, STREAKS_OF_ACME, RuleSetting.SEVERITY, "low");
        change(2000, STREAKS, RuleSetting.SEVERITY, "critical");
        change(3000, EVERYTHING, RuleSetting.SEVERITY, "medium");
        assertThat(at(4000).severityOr(AlertSeverity.HIGH)).isEqualTo(AlertSeverity.LOW);

        change(5000, NIGHTLY, RuleSetting.SEVERITY, "critical");
        assertThat(at(5000).severityOr(AlertSeverity.HIGH)).isEqualTo(AlertSeverity.CRITICAL);
    }

    @Test
    void whatIsTakenBackLeavesTheLessSpecificTarget() {
        change(1000, STREAKS, RuleSetting.ROUTE, "night-watch");
        change(2000, STREAKS_OF_ACME, RuleSetting.ROUTE, "acme-team");
        change(3000, STREAKS_OF_ACME, RuleSetting.ROUTE, "");

        assertThat(at(2000).route()).isEqualTo("acme-team");
        assertThat(at(3000).route()).isEqualTo("night-watch");
    }

    @Test
    void otherWorkspacesAndRulesAreNotConcerned() {
        change(1000, STREAKS_OF_ACME, RuleSetting.ENABLED, "false");

        assertThat(at(1000).enabledOr(true)).isFalse();
        assertThat(book.at(1000, "failure_streak", "other", "nightly").enabledOr(true)).isTrue();
        assertThat(book.at(1000, "cascade", "acme", "nightly").enabledOr(true)).isTrue();
    }

    @Test
    void aMuteEndsByItself() {
        mute(1000, STREAKS, 5000);

        assertThat(at(999).isMuted()).isFalse();
        assertThat(at(4999).isMuted()).isTrue();
        assertThat(at(5000).isMuted()).isFalse();
    }

    @Test
    void aMuteThatIsExtendedIsOneMute() {
        mute(1000, STREAKS, 5000);
        mute(4000, STREAKS, 9000);

        assertThat(at(6000).isMutedSince(1000)).isTrue();
        assertThat(at(6000).isMutedSince(999)).isFalse();
    }

    @Test
    void aMuteAfterAPauseIsAnother() {
        mute(1000, STREAKS, 2000);
        mute(4000, STREAKS, 9000);

        assertThat(at(6000).isMutedSince(3999)).isFalse();
        assertThat(at(6000).isMutedSince(4000)).isTrue();
    }

    @Test
    void ofMutesEveryOneCounts() {
        mute(1000, EVERYTHING, 9000);
        mute(2000, NIGHTLY, 3000);

        assertThat(at(2500).isMutedSince(1000)).isTrue();
        assertThat(at(4000).isMuted()).isTrue();
    }

    @Test
    void aMuteIsTakenBack() {
        mute(1000, STREAKS, 9000);
        change(2000, STREAKS, RuleSetting.MUTED_UNTIL, "");

        assertThat(at(2000).isMuted()).isFalse();
    }

    @Test
    void aMuteAfterOneThatWasTakenBackIsAnother() {
        mute(1000, STREAKS, 9000);
        change(2000, STREAKS, RuleSetting.MUTED_UNTIL, "");
        mute(3000, STREAKS, 9000);

        book.forgetBefore(4000);

        assertThat(at(5000).isMutedSince(3000)).isTrue();
        assertThat(at(5000).isMutedSince(2999)).isFalse();
    }

    @Test
    void ofChangesOfTheSameMomentTheOneThatWasSentLastCounts() {
        change(1000, STREAKS, RuleSetting.THRESHOLD, "9", 1);
        change(1000, STREAKS, RuleSetting.THRESHOLD, "10", 2);
        change(1000, STREAKS, RuleSetting.ENABLED, "", 4);
        change(1000, STREAKS, RuleSetting.ENABLED, "false", 3);
        change(1000, STREAKS, RuleSetting.MUTED_UNTIL, "", 6);
        change(1000, STREAKS, RuleSetting.MUTED_UNTIL, "2030-01-01T00:00:00Z", 5);

        assertThat(at(1000).thresholdOr(3)).isEqualTo(10);
        assertThat(at(1000).enabledOr(true)).isTrue();
        assertThat(at(1000).isMuted()).isFalse();
    }

    @Test
    void whatReplacesOrTakesBackMakesItNoLarger() {
        change(1000, STREAKS, RuleSetting.ROUTE, "a");
        mute(1000, NIGHTLY, 2000);
        change(2000, STREAKS, RuleSetting.ROUTE, "b");

        assertThat(book.size()).isEqualTo(3);
        assertThat(book.settings()).isEqualTo(2);
        assertThat(book.settingsWith(wish(STREAKS, RuleSetting.ROUTE, "c"))).isEqualTo(2);
        assertThat(book.settingsWith(wish(STREAKS, RuleSetting.ROUTE, ""))).isEqualTo(1);
        assertThat(book.settingsWith(wish(EVERYTHING, RuleSetting.ROUTE, "c"))).isEqualTo(3);
    }

    @Test
    void whatIsForgottenChangesNothingLater() {
        mute(1000, STREAKS, 5000);
        mute(4000, STREAKS, 9000);
        change(1000, STREAKS, RuleSetting.ENABLED, "false");
        change(2000, STREAKS, RuleSetting.ENABLED, "false");
        change(2000, NIGHTLY, RuleSetting.ROUTE, "a");
        change(3000, NIGHTLY, RuleSetting.ROUTE, "b");
        change(8000, NIGHTLY, RuleSetting.ROUTE, "c");

        book.forgetBefore(6000);

        assertThat(book.size()).isEqualTo(4);
        assertThat(at(6000).isMutedSince(1000)).isTrue();
        assertThat(at(6000).isOffSince(1000)).isTrue();
        assertThat(at(7999).route()).isEqualTo("b");
        assertThat(at(8000).route()).isEqualTo("c");
    }

    @Test
    void nothingIsLeftOfMutesThatEndedAndOfWhatWasTakenBack() {
        mute(1000, STREAKS, 5000);
        change(1000, STREAKS_OF_ACME, RuleSetting.THRESHOLD, "5");
        change(2000, STREAKS_OF_ACME, RuleSetting.THRESHOLD, "");

        book.forgetBefore(5000);

        assertThat(book.size()).isZero();
    }

    private RuleInForce at(long time) {
        return book.at(time, "failure_streak", "acme", "nightly");
    }

    private void mute(long from, RuleTarget target, long until) {
        change(from, target, RuleSetting.MUTED_UNTIL, Instant.ofEpochMilli(until).toString());
    }

    private void change(long from, RuleTarget target, RuleSetting setting, String value) {
        change(from, target, setting, value, 0);
    }

    private void change(
            long from, RuleTarget target, RuleSetting setting, String value, long offset) {
        book.add(new SettledChange(wish(target, setting, value), from, 0, offset));
    }

    private static RuleChange wish(RuleTarget target, RuleSetting setting, String value) {
        return new RuleChange("c", 0, target, Map.of(setting, value), "", "");
    }
}
