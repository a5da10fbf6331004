/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The changes to rules in the order in which they take effect: what is in force at any event time.
 * The most specific target counts for each setting: the pipeline's before the workspace's before
 * the rule's. Of mutes every one counts.
 */
public final class RuleBook {

    private static final Comparator<RuleEntry> ORDER =
            Comparator.comparingLong(RuleEntry::fromMillis).thenComparing(RuleEntry::value);

    private static final int SETTINGS = RuleSetting.values().length;

    /** By the name of the rule, empty for those of all rules. */
    private final Map<String, List<RuleEntry>> entries = new HashMap<>();

    /** Puts a change in its place, whatever the order in which changes come. */
    public void add(SettledChange settled) {
        RuleChange change = settled.change();
        long from = settled.takesEffectAtMillis();
        change.settings()
                .forEach(
                        (setting, value) ->
                                add(new RuleEntry(change.target(), setting, value, from, from)));
    }

    /** What is in force for a rule at an event time. */
    public RuleInForce at(long time, String rule, String workspaceId, String pipeline) {
        if (entries.isEmpty()) {
            return RuleInForce.UNCHANGED;
        }
        RuleEntry[][] known = new RuleEntry[SETTINGS][RuleTarget.SPECIFICITIES];
        for (String name : List.of(rule, "")) {
            for (RuleEntry entry : entries.getOrDefault(name, List.of())) {
                if (entry.fromMillis() > time) {
                    break;
                }
                if (entry.target().includes(rule, workspaceId, pipeline)) {
                    put(entry, known[entry.setting().ordinal()]);
                }
            }
        }
        return new RuleInForce(
                mostSpecific(known, RuleSetting.ENABLED),
                mostSpecific(known, RuleSetting.THRESHOLD),
                mostSpecific(known, RuleSetting.SEVERITY),
                mostSpecific(known, RuleSetting.ROUTE),
                longestMute(known[RuleSetting.MUTED_UNTIL.ordinal()], time));
    }

    /**
     * Forgets what only says how it was before that time. What is asked of earlier times from then
     * on has no right answer any more.
     */
    public void forgetBefore(long time) {
        for (Map.Entry<String, List<RuleEntry>> each : entries.entrySet()) {
            each.setValue(without(each.getValue(), time));
        }
        entries.values().removeIf(List::isEmpty);
    }

    /** How many settings it holds. */
    public int size() {
        return entries.values().stream().mapToInt(List::size).sum();
    }

    /** Everything in it, in the order in which it takes effect. */
    List<RuleEntry> entries() {
        return entries.keySet().stream()
                .sorted()
                .flatMap(rule -> entries.get(rule).stream())
                .toList();
    }

    /** At one time the entry with the larger value counts, whichever comes first. */
    void add(RuleEntry entry) {
        List<RuleEntry> ofRule =
                entries.computeIfAbsent(entry.target().rule(), rule -> new ArrayList<>());
        int place = ofRule.size();
        while (place > 0 && ORDER.compare(entry, ofRule.get(place - 1)) < 0) {
            place--;
        }
        ofRule.add(place, entry);
    }

    private static void put(RuleEntry entry, RuleEntry[] bySpecificity) {
        int place = entry.target().specificity();
        bySpecificity[place] = entry.isTakenBack() ? null : entry.after(bySpecificity[place]);
    }

    private static RuleEntry mostSpecific(RuleEntry[][] known, RuleSetting setting) {
        RuleEntry[] ofSetting = known[setting.ordinal()];
        for (int i = ofSetting.length - 1; i >= 0; i--) {
            if (ofSetting[i] != null) {
                return ofSetting[i];
            }
        }
        return null;
    }

    private static RuleEntry longestMute(RuleEntry[] mutes, long time) {
        RuleEntry longest = null;
        for (RuleEntry mute : mutes) {
            if (mute != null
                    && mute.untilMillis() > time
                    && (longest == null || mute.sinceMillis() < longest.sinceMillis())) {
                longest = mute;
            }
        }
        return longest;
    }

    private static List<RuleEntry> without(List<RuleEntry> entries, long time) {
        Map<List<Object>, RuleEntry> last = new HashMap<>();
        List<RuleEntry> later = new ArrayList<>();
        for (RuleEntry entry : entries) {
            if (entry.fromMillis() > time) {
                later.add(entry);
            } else {
                List<Object> place = List.of(entry.target(), entry.setting());
                last.put(place, entry.after(last.get(place)));
            }
        }
        last.values().removeIf(entry -> isOver(entry, time));
        List<RuleEntry> kept = new ArrayList<>(last.values());
        kept.sort(ORDER);
        kept.addAll(later);
        return kept;
    }

    private static boolean isOver(RuleEntry entry, long time) {
        return entry.isTakenBack()
                || (entry.setting() == RuleSetting.MUTED_UNTIL && entry.untilMillis() <= time);
    }
}
