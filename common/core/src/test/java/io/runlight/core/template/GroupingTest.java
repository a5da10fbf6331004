/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Messages of our own with their kinds: what is grouped well today stays so. */
final class GroupingTest {

    private static final List<LabelledMessage> MESSAGES = LabelledMessage.all();

    @Test
    void everyKindOfMessageIsOneGroupAndEveryGroupOneKind() {
        TemplateMiner miner = new TemplateMiner();
        List<MessageTemplate> templates =
                MESSAGES.stream().map(it -> miner.add(it.message())).toList();
        TemplateGroups groups = miner.groups();

        assertThat(
                        kindsByTemplate(
                                templates.stream().map(it -> groups.groupOf(it).text()).toList()))
                .hasSize(kinds())
                .allSatisfy((template, kinds) -> assertThat(kinds).hasSize(1));
    }

    @Test
    void noTemplateOfTwoKindsIsGivenAtArrivalEither() {
        TemplateMasker masker = new TemplateMasker();

        assertThat(
                        kindsByTemplate(
                                MESSAGES.stream()
                                        .map(it -> masker.template(it.message()).text())
                                        .toList()))
                .allSatisfy((template, kinds) -> assertThat(kinds).hasSize(1));
    }

    private static Map<String, Set<String>> kindsByTemplate(List<String> templates) {
        Map<String, Set<String>> kinds = new HashMap<>();
        for (int i = 0; i < templates.size(); i++) {
            kinds.computeIfAbsent(templates.get(i), key -> new TreeSet<>())
                    .add(MESSAGES.get(i).kind());
        }
        return kinds;
    }

    private static int kinds() {
        return MESSAGES.stream().collect(groupingBy(LabelledMessage::kind, counting())).size();
    }
}
