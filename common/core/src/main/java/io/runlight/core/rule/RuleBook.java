/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The changes to rules in the order in which they take effect: what is in force at any event time.
 * The most specific target counts for each setting: the pipeline's before the workspace's before
 * the rule's. Of mutes every one counts. Of changes that take effect at the same moment the one
 * that was sent last counts.
 */
public final class RuleBook {

    private static final int SETTINGS = RuleSetting.values().length;

    /** Few for each target, so that asking costs the same however many targets there are. */
    private final Map<RuleTarget, List<RuleEntry>> entries = new HashMap<>();

    /** Puts a change in its place, whatever the order in which changes come. */
    public void add(SettledChange settled) {
        RuleChange change = settled.change();
        long from = settled.takesEffectAtMillis();
        change.settings()
                .forEach(
                        (setting, value) ->
                                add(
                                        RuleEntry.of(
                                                change.target(),
                                                setting,
                                                value,
                                                from,
                                                from,
                                                settled.partition(),
                                                settled.offset())));
    }

    /** What is in force for a rule at an event time. */
    public RuleInForce at(long time, String rule, String workspaceId, String pipeline) {
        if (entries.isEmpty()) {
            return RuleInForce.UNCHANGED;
        }
        RuleEntry[][] known = new RuleEntry[SETTINGS][RuleTarget.SPECIFICITIES];
        for (RuleTarget target : RuleTarget.thatInclude(rule, workspaceId, pipeline)) {
            for (RuleEntry entry : entries.getOrDefault(target, List.of())) {
                if (entry.fromMillis() > time) {
                    break;
                }
                put(entry, known[entry.setting().ordinal()]);
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
     * The first moment after one event time and up to another at which a rule is muted no more, for
     * whatever reason; empty if it stays muted.
     */
    public OptionalLong unmutedBetween(
            long after, long until, String rule, String workspaceId, String pipeline) {
        return RuleTarget.thatInclude(rule, workspaceId, pipeline).stream()
                .flatMap(target -> entries.getOrDefault(target, List.of()).stream())
                .filter(entry -> entry.setting() == RuleSetting.MUTED_UNTIL)
                .flatMapToLong(entry -> LongStream.of(entry.fromMillis(), entry.untilMillis()))
                .filter(moment -> moment > after && moment <= until)
                .sorted()
                .filter(moment -> !at(moment, rule, workspaceId, pipeline).isMuted())
                .findFirst();
    }

    /** What one target's setting is at an event time, if it was set and not taken back. */
    public Optional<String> value(long time, RuleTarget target, RuleSetting setting) {
        String value = "";
        for (RuleEntry entry : entries.getOrDefault(target, List.of())) {
            if (entry.fromMillis() > time) {
                break;
            }
            if (entry.setting() == setting && entry.target().equals(target)) {
                value = entry.value();
            }
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /**
     * Forgets what only says how it was before that time. What is asked of earlier times from then
     * on has no right answer any more.
     */
    public void forgetBefore(long time) {
        entries.replaceAll((target, ofTarget) -> without(ofTarget, time));
        entries.values().removeIf(List::isEmpty);
    }

    /** How many settings it holds, those included whose place others took. */
    public int size() {
        return entries.values().stream().mapToInt(List::size).sum();
    }

    /** How many settings are set for some target, but for those taken back. */
    public int settings() {
        return entries.values().stream().mapToInt(ofTarget -> set(ofTarget).size()).sum();
    }

    /** How many would be with a change. */
    public int settingsWith(RuleChange change) {
        Set<RuleSetting> before = set(entries.getOrDefault(change.target(), List.of()));
        Set<RuleSetting> after = EnumSet.copyOf(before);
        change.settings().forEach((setting, value) -> put(setting, !value.isEmpty(), after));
        return settings() - before.size() + after.size();
    }

    /** Everything in it, target by target in the order in which it takes effect. */
    List<RuleEntry> entries() {
        return entries.keySet().stream()
                .sorted(RuleTarget.ORDER)
                .flatMap(target -> entries.get(target).stream())
                .toList();
    }

    /** After those of the same place, so that what is read from state keeps its order. */
    void add(RuleEntry entry) {
        List<RuleEntry> ofTarget =
                entries.computeIfAbsent(entry.target(), target -> new ArrayList<>());
        int place = ofTarget.size();
        while (place > 0 && RuleEntry.ORDER.compare(entry, ofTarget.get(place - 1)) < 0) {
            place--;
        }
        ofTarget.add(place, entry);
    }

    private static EnumSet<RuleSetting> set(List<RuleEntry> ofTarget) {
        EnumSet<RuleSetting> set = EnumSet.noneOf(RuleSetting.class);
        ofTarget.forEach(entry -> put(entry.setting(), !entry.isTakenBack(), set));
        return set;
    }

    private static void put(RuleSetting setting, boolean isSet, Set<RuleSetting> all) {
        if (isSet) {
            all.add(setting);
        } else {
            all.remove(setting);
        }
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
        Map<RuleSetting, RuleEntry> last = new EnumMap<>(RuleSetting.class);
        List<RuleEntry> later = new ArrayList<>();
        for (RuleEntry entry : entries) {
            if (entry.fromMillis() > time) {
                later.add(entry);
            } else {
                last.put(entry.setting(), entry.after(last.get(entry.setting())));
            }
        }
        last.values().removeIf(entry -> entry.isOverAt(time));
        List<RuleEntry> kept = new ArrayList<>(last.values());
        kept.sort(RuleEntry.ORDER);
        kept.addAll(later);
        return kept;
    }
}
