/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which versions of a model play a part, and which played it before.
 *
 * @param revision grows with every change
 * @param champion null before the first promotion
 * @param challenger null when there is none
 * @param formerChampions the last one last
 */
public record Aliases(
        long revision, String champion, String challenger, List<String> formerChampions) {

    /** Of a model that was never promoted. */
    public static final Aliases NONE = new Aliases(0, null, null, List.of());

    /** How far back one can go. */
    private static final int MOST_FORMER = 20;

    public Aliases {
        formerChampions = List.copyOf(formerChampions);
    }

    /** The version that plays the part. */
    public Optional<String> version(Alias alias) {
        return Optional.ofNullable(alias == Alias.CHAMPION ? champion : challenger);
    }

    /** The part that a version plays, as rows and commands have it; empty if it plays none. */
    public String part(String version) {
        return version.equals(champion)
                ? Alias.CHAMPION.code()
                : version.equals(challenger) ? Alias.CHALLENGER.code() : "";
    }

    /** Lets a version predict beside the champion. */
    Aliases challengedBy(String version) throws RegistryException {
        if (version.equals(champion)) {
            throw new RegistryException(
                    "Version %s is the champion and cannot challenge itself".formatted(version));
        }
        return new Aliases(revision + 1, champion, version, formerChampions);
    }

    /** Makes a version the champion; if it was the challenger, there is none any more. */
    Aliases promoted(String version) throws RegistryException {
        if (version.equals(champion)) {
            throw new RegistryException("Version %s is the champion already".formatted(version));
        }
        List<String> former = new ArrayList<>(formerChampions);
        if (champion != null) {
            former.add(champion);
        }
        int from = Math.max(0, former.size() - MOST_FORMER);
        return new Aliases(
                revision + 1,
                version,
                version.equals(challenger) ? null : challenger,
                former.subList(from, former.size()));
    }

    /** Makes the champion before this one the champion again. */
    Aliases rolledBack() throws RegistryException {
        if (formerChampions.isEmpty()) {
            throw new RegistryException(
                    "There was no champion before %s; promote another version instead"
                            .formatted(champion == null ? "now" : champion));
        }
        int last = formerChampions.size() - 1;
        String version = formerChampions.get(last);
        return new Aliases(
                revision + 1,
                version,
                version.equals(challenger) ? null : challenger,
                formerChampions.subList(0, last));
    }
}
