/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The features of a run that goes on, recomputed from all runs by their definitions. */
final class NaiveProgress {

    private final List<RecordedRun> all;

    NaiveProgress(List<RecordedRun> all) {
        this.all = all;
    }

    /** The features at the moment with this number, by their names. */
    Map<String, Double> of(RecordedRun run, int number, double expected) {
        RunProgress now = run.course().moments().get(number);
        double elapsed = (now.atMillis() - run.opening().startMillis()) / 1_000.0;
        double usualElapsed = median(last(elapsed(run, now.lastStep(), now.atMillis()), 5));
        Map<String, Double> values = new TreeMap<>();
        values.put("elapsed", elapsed);
        values.put("elapsed_share", log(elapsed / expected));
        values.put(
                "steps_done",
                now.stepsCompleted() / median(needed(run, now, RunProgress::stepsCompleted)));
        values.put("steps_open", (double) now.attemptsOpen());
        values.put("steps_failed", (double) now.attemptsFailed());
        values.put("retries", (double) now.retries());
        values.put("last_step_failed", now.lastStepFailed() ? 1.0 : 0);
        values.put("last_step", overUsual(run, now));
        values.put(
                "slowest_step",
                run.course().moments().subList(0, number + 1).stream()
                        .mapToDouble(moment -> overUsual(run, moment))
                        .filter(value -> !Double.isNaN(value))
                        .max()
                        .orElse(Double.NaN));
        values.put("pace", log(elapsed / usualElapsed));
        values.put("way", log(usualElapsed / expected));
        values.put("llm_calls", (double) now.llmCalls());
        values.put("llm_errors", (double) now.llmErrors() / now.llmCalls());
        values.put("tokens", log(now.tokens() / median(needed(run, now, RunProgress::tokens))));
        values.put("cost", log(now.costUsd() / median(needed(run, now, RunProgress::costUsd))));
        return values;
    }

    private double overUsual(RecordedRun run, RunProgress moment) {
        List<Double> before =
                stepsBefore(run, moment.lastStep(), moment.atMillis()).stream()
                        .map(end -> end.moment().lastStepSeconds())
                        .toList();
        return log(moment.lastStepSeconds() / median(last(before, 5)));
    }

    private List<Double> elapsed(RecordedRun run, String step, long now) {
        return stepsBefore(run, step, now).stream()
                .map(end -> (end.moment().atMillis() - end.startMillis()) / 1_000.0)
                .toList();
    }

    private List<StepEnd> stepsBefore(RecordedRun run, String step, long now) {
        List<StepEnd> ends = new ArrayList<>();
        for (RecordedRun other : all) {
            if (other.opening().pipeline().equals(run.opening().pipeline())) {
                other.course().moments().stream()
                        .filter(m -> m.atMillis() < Math.min(now, end(other)))
                        .filter(m -> m.lastStep().equals(step) && !m.lastStepFailed())
                        .forEach(m -> ends.add(new StepEnd(other.opening().startMillis(), m)));
            }
        }
        ends.sort(Comparator.comparingLong(end -> end.moment().atMillis()));
        return ends;
    }

    private List<Double> needed(RecordedRun run, RunProgress now, Amount amount) {
        return last(
                all.stream()
                        .filter(r -> r.opening().pipeline().equals(run.opening().pipeline()))
                        .filter(r -> end(r) < now.atMillis())
                        .filter(r -> !r.ending().failed() && !r.ending().cancelled())
                        .filter(r -> r.course().atEnd() != null)
                        .sorted(Comparator.comparingLong(NaiveProgress::end))
                        .map(r -> amount.of(r.course().atEnd()))
                        .toList(),
                20);
    }

    private static long end(RecordedRun run) {
        return run.hasEnded() ? run.ending().endMillis() : Long.MAX_VALUE;
    }

    private static List<Double> last(List<Double> values, int count) {
        List<Double> known = values.stream().filter(value -> !value.isNaN()).toList();
        return known.subList(Math.max(0, known.size() - count), known.size());
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double log(double ratio) {
        return ratio > 0 && ratio < Double.POSITIVE_INFINITY ? Math.log(ratio) : Double.NaN;
    }

    private record StepEnd(long startMillis, RunProgress moment) {}

    private interface Amount {
        double of(RunProgress progress);
    }
}
