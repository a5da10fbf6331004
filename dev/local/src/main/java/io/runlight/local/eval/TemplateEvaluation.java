/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import io.runlight.core.template.MessageTemplate;
import io.runlight.core.template.TemplateGroups;
import io.runlight.core.template.TemplateMiner;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What came out when the messages of several systems went through a miner each, once and in order,
 * with the setting that the job has.
 *
 * @param systems by name
 * @param messagesPerSecond of one core, all messages again and again
 */
record TemplateEvaluation(Map<String, Scores> systems, double messagesPerSecond) {

    private static final double WARM_UP_SECONDS = 2;
    private static final double MEASURED_SECONDS = 2;
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * The scores of one system.
     *
     * @param atArrival by the template that each message got when it came
     * @param atTheEnd by the group of that template when all messages had come
     */
    record Scores(GroupingScore atArrival, GroupingScore atTheEnd) {}

    static TemplateEvaluation of(Map<String, List<TrueMessage>> systems) {
        Map<String, Scores> scores = new LinkedHashMap<>();
        systems.forEach((system, messages) -> scores.put(system, scores(messages)));
        pass(systems, WARM_UP_SECONDS);
        return new TemplateEvaluation(scores, pass(systems, MEASURED_SECONDS));
    }

    private static Scores scores(List<TrueMessage> messages) {
        TemplateMiner miner = new TemplateMiner();
        List<MessageTemplate> templates =
                messages.stream().map(message -> miner.add(message.content())).toList();
        TemplateGroups groups = miner.groups();
        List<String> truth = messages.stream().map(TrueMessage::template).toList();
        return new Scores(
                GroupingScore.of(templates.stream().map(MessageTemplate::id).toList(), truth),
                GroupingScore.of(
                        templates.stream().map(template -> groups.groupOf(template).id()).toList(),
                        truth));
    }

    /**
     * Messages per second of one core, over passes that take so long altogether. What else the
     * machine does must not count, so the clock is the thread's own.
     */
    private static double pass(Map<String, List<TrueMessage>> systems, double seconds) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        long messages = 0;
        double taken;
        do {
            for (List<TrueMessage> ofSystem : systems.values()) {
                TemplateMiner miner = new TemplateMiner();
                for (TrueMessage message : ofSystem) {
                    miner.add(message.content());
                }
                messages += ofSystem.size();
            }
            taken = (clock.getCurrentThreadCpuTime() - start) / NANOS_PER_SECOND;
        } while (taken < seconds);
        return messages / taken;
    }

    /** The figures by their names in JSON. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("mean_grouping_accuracy", mean(scores -> scores.atTheEnd().accuracy()));
        figures.put("mean_group_f1", mean(scores -> scores.atTheEnd().groupF1()));
        figures.put(
                "mean_grouping_accuracy_at_arrival", mean(scores -> scores.atArrival().accuracy()));
        figures.put("messages_per_second", Math.round(messagesPerSecond));
        return figures;
    }

    private double mean(ToDoubleFunction<Scores> score) {
        return systems.values().stream().mapToDouble(score).average().orElseThrow();
    }
}
