/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The features of the past of a run, recomputed from all runs by their definitions. */
final class NaiveHistory {

    private final List<RecordedRun> all;
    private final Retention retention;
    private final Map<String, Double> expectedSeconds;

    NaiveHistory(List<RecordedRun> all, Retention retention, Map<String, Double> expectedSeconds) {
        this.all = all;
        this.retention = retention;
        this.expectedSeconds = expectedSeconds;
    }

    /** The features of one history by their names. */
    Map<String, Double> of(RunOpening run, double expected, Predicate<RunOpening> alike) {
        long now = run.startMillis();
        int self = indexOf(run);
        List<RecordedRun> before =
                all.subList(0, self).stream().filter(r -> alike.test(r.opening())).toList();
        long memory = beginOfMemory(before, now);
        List<RecordedRun> earlier =
                before.stream().filter(r -> r.opening().startMillis() >= memory).toList();
        List<RecordedRun> ended = ended(before, memory, now);
        Map<String, Double> values = new TreeMap<>();
        values.put("ended", (double) ended.size());
        values.put("failure_rate_3", failures(last(ended, 3)));
        values.put("failure_rate_10", failures(last(ended, 10)));
        values.put("failure_rate_50", failures(last(ended, 50)));
        List<RecordedRun> lately =
                last(ended, 50).stream().filter(r -> over(r) > now - 600_000).toList();
        values.put("failure_rate_10m", failures(lately));
        values.put("ended_10m", (double) lately.size());
        values.put("failure_rate_faded", faded(ended));
        values.put("failure_rate_after_same", afterSame(last(ended, 50)));
        values.put("last_failed", failures(last(ended, 1)));
        values.put(
                "last_but_one_failed",
                ended.size() < 2 ? Double.NaN : failures(last(ended, 2).subList(0, 1)));
        values.put("streak", streak(ended));
        values.put("since_failure", since(ended, now, r -> r.ending().failed()));
        values.put("since_success", since(ended, now, r -> !r.ending().failed()));
        values.put("since_end", since(ended, now, r -> true));
        values.put(
                "since_start",
                earlier.isEmpty()
                        ? Double.NaN
                        : (now - last(earlier, 1).get(0).opening().startMillis()) / 1_000.0);
        values.put("duration_last", log(lastSeconds(ended) / expected));
        values.put("duration_median_5", log(quantile(seconds(last(ended, 5)), 0.5) / expected));
        values.put("duration_median_20", log(quantile(seconds(last(ended, 20)), 0.5) / expected));
        values.put("duration_lower", log(quantile(seconds(last(ended, 20)), 0.1) / expected));
        values.put("duration_upper", log(quantile(seconds(last(ended, 20)), 0.9) / expected));
        values.put("duration_p95", log(quantile(seconds(last(ended, 50)), 0.95) / expected));
        values.put("duration_of_size", log(ofSize(last(ended, 50), run.size()) / expected));
        values.put("duration_per_size", log(perSize(last(ended, 20)) * run.size() / expected));
        values.put(
                "duration_trend",
                log(
                        quantile(seconds(last(ended, 5)), 0.5)
                                / quantile(seconds(last(ended, 50)), 0.5)));
        values.put("duration_relative", quantile(relative(last(ended, 20)), 0.5));
        values.put("starts_24h", (double) earlier.stream().filter(r -> within(r, now)).count());
        List<RecordedRun> open =
                earlier.stream().filter(r -> over(r) >= now && forgotten(r) >= now).toList();
        values.put("open", (double) open.size());
        values.put(
                "duration_oldest_open",
                open.isEmpty()
                        ? Double.NaN
                        : log((now - open.get(0).opening().startMillis()) / 1_000.0 / expected));
        return values;
    }

    private int indexOf(RunOpening run) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).opening() == run) {
                return i;
            }
        }
        throw new IllegalArgumentException("The run is none of them");
    }

    private List<RecordedRun> ended(List<RecordedRun> before, long memory, long now) {
        return before.stream()
                .filter(r -> over(r) >= memory && over(r) < now && !r.ending().cancelled())
                .sorted(Comparator.comparingLong(this::over))
                .toList();
    }

    /** The first change after the last long time without any; the future when all is forgotten. */
    private long beginOfMemory(List<RecordedRun> before, long now) {
        List<Long> changes = new ArrayList<>();
        for (RecordedRun run : before) {
            changes.add(run.opening().startMillis());
            changes.add(over(run));
            changes.add(forgotten(run));
        }
        changes.removeIf(change -> change >= now);
        before.stream()
                .filter(run -> run.opening().startMillis() == now)
                .forEach(run -> changes.add(now));
        changes.add(now);
        Collections.sort(changes);
        long begin = changes.get(0);
        for (int i = 1; i < changes.size(); i++) {
            if (changes.get(i) >= changes.get(i - 1) + retention.history().toMillis()) {
                begin = changes.get(i);
            }
        }
        return begin;
    }

    /** Never for one whose end is not known or came when it was forgotten. */
    private long over(RecordedRun run) {
        return run.hasEnded() && forgotten(run) == Long.MAX_VALUE
                ? run.ending().endMillis()
                : Long.MAX_VALUE;
    }

    /** The first full minute after which nothing was heard of it for the retention; or never. */
    private long forgotten(RecordedRun run) {
        List<Long> heard = new ArrayList<>(run.course().signs());
        heard.add(0, run.opening().startMillis());
        if (run.hasEnded()) {
            heard.removeIf(sign -> sign > run.ending().endMillis());
            heard.add(run.ending().endMillis());
        } else {
            heard.add(Long.MAX_VALUE);
        }
        for (int i = 1; i < heard.size(); i++) {
            long silent = heard.get(i - 1) + retention.openRun().toMillis();
            long minute = (silent + 59_999) / 60_000 * 60_000;
            if (heard.get(i) > minute) {
                return minute;
            }
        }
        return Long.MAX_VALUE;
    }

    private static <T> List<T> last(List<T> values, int count) {
        return values.subList(Math.max(0, values.size() - count), values.size());
    }

    private static double failures(List<RecordedRun> runs) {
        return runs.stream()
                .mapToInt(r -> r.ending().failed() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static double afterSame(List<RecordedRun> ended) {
        List<RecordedRun> followers = new ArrayList<>();
        for (int i = 1; i < ended.size(); i++) {
            boolean latest = ended.get(ended.size() - 1).ending().failed();
            if (ended.get(i - 1).ending().failed() == latest) {
                followers.add(ended.get(i));
            }
        }
        return failures(followers);
    }

    private static double faded(List<RecordedRun> ended) {
        double failures = 0;
        double weights = 0;
        for (int i = 0; i < ended.size(); i++) {
            double weight = Math.pow(0.5, (ended.size() - 1 - i) / 20.0);
            weights += weight;
            failures += ended.get(i).ending().failed() ? weight : 0;
        }
        return failures / weights;
    }

    private static double streak(List<RecordedRun> ended) {
        if (ended.isEmpty()) {
            return Double.NaN;
        }
        boolean failed = last(ended, 1).get(0).ending().failed();
        int length = 0;
        while (length < ended.size()
                && ended.get(ended.size() - 1 - length).ending().failed() == failed) {
            length++;
        }
        return failed ? length : -length;
    }

    private static double since(List<RecordedRun> ended, long now, Predicate<RecordedRun> kind) {
        return ended.stream()
                .filter(kind)
                .mapToDouble(r -> (now - r.ending().endMillis()) / 1_000.0)
                .min()
                .orElse(Double.NaN);
    }

    private static boolean within(RecordedRun run, long now) {
        long hour = 3_600_000;
        return run.opening().startMillis() / hour > now / hour - 24;
    }

    private static double lastSeconds(List<RecordedRun> ended) {
        return ended.isEmpty() ? Double.NaN : last(ended, 1).get(0).ending().seconds();
    }

    private static List<Double> seconds(List<RecordedRun> runs) {
        return runs.stream().map(r -> r.ending().seconds()).filter(s -> !s.isNaN()).toList();
    }

    private List<Double> relative(List<RecordedRun> runs) {
        List<Double> relative = new ArrayList<>();
        for (RecordedRun run : runs) {
            double ratio = run.ending().seconds() / expectedSeconds.get(run.opening().runId());
            if (ratio > 0) {
                relative.add(Math.log(ratio));
            }
        }
        return relative;
    }

    private static double ofSize(List<RecordedRun> runs, double size) {
        List<RecordedRun> nearest = new ArrayList<>(runs);
        Collections.reverse(nearest);
        nearest.removeIf(r -> !(Math.abs(r.opening().size() - size) >= 0));
        nearest.removeIf(r -> Double.isNaN(r.ending().seconds()));
        nearest.sort(
                Comparator.comparingDouble(
                        r -> Math.abs(Math.log((float) r.opening().size() / size))));
        return quantile(seconds(nearest.subList(0, Math.min(3, nearest.size()))), 0.5);
    }

    private static double perSize(List<RecordedRun> runs) {
        return quantile(
                runs.stream()
                        .map(r -> r.ending().seconds() / r.opening().size())
                        .filter(rate -> rate > 0)
                        .toList(),
                0.5);
    }

    private static double quantile(List<Double> values, double share) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(place));
        double above = sorted.get((int) Math.ceil(place));
        return below + (above - below) * (place - Math.floor(place));
    }

    private static double log(double ratio) {
        return ratio > 0 && ratio < Double.POSITIVE_INFINITY ? Math.log(ratio) : Double.NaN;
    }
}
