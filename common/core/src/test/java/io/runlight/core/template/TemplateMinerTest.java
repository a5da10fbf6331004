/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TemplateMinerTest {

    private final TemplateMiner miner = new TemplateMiner();

    @Test
    void namesOfUsersBecomeOneGroup() {
        assertThat(groups("Session of user %s is over", "erin", "frank", "root"))
                .containsOnly("Session of user <*> is over");
    }

    @Test
    void theGroupIsTheTemplateOfMessagesWhoseNameWasMasked() {
        assertThat(groups("Session of user %s is over", "erin", "frank17"))
                .containsOnly(miner.add("Session of user frank17 is over").text());
    }

    @Test
    void wordsThatSayWhatHappenedStayApart() {
        assertThat(groups("The worker was %s in time", "started", "stopped", "paused", "resumed"))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void constantsStayApart() {
        assertThat(
                        groups(
                                "The event changed to state.%s at once",
                                "SCREEN_ON", "SCREEN_OFF", "TIME_TICK"))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void tenDifferentWordsInOnePlaceAreValues() {
        assertThat(
                        groups(
                                "It rained in %s all day",
                                "Paris", "Rome", "Oslo", "Lima", "Cairo", "Quito", "Delhi", "Hanoi",
                                "Seoul", "Minsk"))
                .containsOnly("It rained in <*> all day");
    }

    @Test
    void aWordThatIsAValueElsewhereIsOneHereToo() {
        groups("Session of user %s is over", "erin", "frank", "bob");

        assertThat(groups("Too many attempts, %s must wait", "erin", "bob"))
                .containsOnly("Too many attempts, <*> must wait");
    }

    @Test
    void noGroupLosesAllItsWords() {
        assertThat(groups("%s failed", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"))
                .hasSize(11)
                .doesNotHaveDuplicates();
    }

    @Test
    void aMinerHasRoomForATemplate() {
        assertThatThrownBy(() -> new TemplateMiner(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one template, not 0");
    }

    private List<String> groups(String message, String... words) {
        List<MessageTemplate> templates =
                Arrays.stream(words).map(it -> miner.add(message.formatted(it))).toList();
        TemplateGroups groups = miner.groups();
        return templates.stream().map(it -> groups.groupOf(it).text()).toList();
    }
}
