/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.models.features.history.Providers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What is said of providers and anomalies, recomputed from all runs by its definition. */
final class NaiveHealth {

    private static final long MINUTE = 60_000;

    private final List<RecordedRun> all;

    NaiveHealth(List<RecordedRun> all) {
        this.all = all;
    }

    Map<String, Double> atStart(RecordedRun run) {
        long now = run.opening().startMillis();
        List<RecordedRun> ended =
                ended(now, other -> other.opening().pipeline().equals(run.opening().pipeline()));
        ended.removeIf(other -> other.course().atEnd() == null);
        Set<Long> used = new TreeSet<>();
        last(ended, 20).forEach(other -> used.addAll(ids(other.course().atEnd().providers())));
        return of(run, used, now);
    }

    Map<String, Double> whileItGoesOn(RecordedRun run, RunProgress progress) {
        return of(run, ids(progress.providers()), progress.atMillis());
    }

    private Map<String, Double> of(RecordedRun run, Set<Long> used, long now) {
        double worst = Double.NaN;
        double calls = used.isEmpty() ? Double.NaN : 0;
        double anomalies = 0;
        for (long provider : used) {
            double[] lately = lately(provider, now);
            calls += lately[1];
            if (lately[1] > 0) {
                worst = Math.max(Double.isNaN(worst) ? 0 : worst, lately[0] / lately[1]);
            }
            anomalies += standsOut(lately, before(provider, now)) ? 1 : 0;
        }
        anomalies += runsStandOut(ended(now, other -> true), now) ? 1 : 0;
        String pipeline = run.opening().pipeline();
        anomalies +=
                runsStandOut(ended(now, other -> other.opening().pipeline().equals(pipeline)), now)
                        ? 1
                        : 0;
        Map<String, Double> values = new TreeMap<>();
        values.put("provider_error_rate_10m", worst);
        values.put("provider_calls_10m", calls);
        values.put("open_anomalies", anomalies);
        return values;
    }

    private double[] lately(long provider, long now) {
        double[] counts = new double[2];
        calls(provider, now).stream()
                .filter(call -> call.atMillis() / MINUTE > now / MINUTE - 10)
                .forEach(call -> count(call, counts));
        return counts;
    }

    private double[] before(long provider, long now) {
        TreeMap<Long, double[]> minutes = new TreeMap<>();
        calls(provider, now).stream()
                .filter(call -> call.atMillis() / MINUTE <= now / MINUTE - 10)
                .forEach(
                        call ->
                                count(
                                        call,
                                        minutes.computeIfAbsent(
                                                call.atMillis() / MINUTE, m -> new double[2])));
        double[] faded = new double[2];
        int younger = minutes.size();
        for (double[] minute : minutes.values()) {
            double weight = Math.pow(0.5, --younger / 1_440.0);
            faded[0] += weight * minute[0];
            faded[1] += weight * minute[1];
        }
        return faded;
    }

    private static void count(ProviderCall call, double[] counts) {
        counts[0] += call.failed() ? 1 : 0;
        counts[1]++;
    }

    private List<ProviderCall> calls(long provider, long now) {
        List<ProviderCall> calls = new ArrayList<>();
        for (RecordedRun run : all) {
            run.course().calls().stream()
                    .filter(call -> call.provider() == provider && call.atMillis() < now)
                    .filter(call -> call.atMillis() <= run.overMillis())
                    .forEach(calls::add);
        }
        return calls;
    }

    private static boolean runsStandOut(List<RecordedRun> ended, long now) {
        ended.removeIf(run -> run.ending().cancelled());
        List<RecordedRun> lately = new ArrayList<>(last(ended, 50));
        lately.removeIf(run -> run.ending().endMillis() <= now - 10 * MINUTE);
        List<RecordedRun> before = ended.subList(0, ended.size() - lately.size());
        double[] recent = new double[2];
        double[] usual = new double[2];
        for (RecordedRun run : lately) {
            recent[0] += run.ending().failed() ? 1 : 0;
            recent[1]++;
        }
        for (int i = 0; i < before.size(); i++) {
            double weight = Math.pow(0.5, (before.size() - 1 - i) / 20.0);
            usual[0] += before.get(i).ending().failed() ? weight : 0;
            usual[1] += weight;
        }
        return standsOut(recent, usual);
    }

    private static boolean standsOut(double[] lately, double[] usual) {
        if (lately[1] < 5 || usual[1] < 5) {
            return false;
        }
        double share = (lately[0] + usual[0]) / (lately[1] + usual[1]);
        double deviation = Math.sqrt(share * (1 - share) * (1 / lately[1] + 1 / usual[1]));
        return deviation > 0 && lately[0] / lately[1] - usual[0] / usual[1] > 3 * deviation;
    }

    private List<RecordedRun> ended(long now, Predicate<RecordedRun> wanted) {
        List<RecordedRun> ended = new ArrayList<>(all);
        ended.removeIf(run -> !wanted.test(run) || run.overMillis() >= now);
        ended.sort(Comparator.comparingLong(RecordedRun::overMillis));
        return ended;
    }

    private static Set<Long> ids(Providers providers) {
        Set<Long> ids = new TreeSet<>();
        for (int i = 0; i < providers.size(); i++) {
            ids.add(providers.id(i));
        }
        return ids;
    }

    private static <T> List<T> last(List<T> values, int count) {
        return values.subList(Math.max(0, values.size() - count), values.size());
    }
}
