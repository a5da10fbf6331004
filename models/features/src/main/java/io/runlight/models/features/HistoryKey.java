/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import java.util.List;

/**
 * A kind of runs whose past is remembered together, for example those of one pipeline on one
 * branch. The workspace is always part of it.
 *
 * @param name the prefix of the features that come of it
 */
public record HistoryKey(String name, List<KeyPart> parts) {

    private static final char SEPARATOR = '\u001f';

    public HistoryKey {
        parts = List.copyOf(parts);
    }

    /** The key of a run's history, or null when the producer did not say all of its parts. */
    public String of(RunOpening run) {
        StringBuilder key = new StringBuilder(name).append(SEPARATOR).append(run.workspace());
        for (KeyPart part : parts) {
            String value = part.of(run);
            if (value == null || value.isEmpty()) {
                return null;
            }
            key.append(SEPARATOR).append(value);
        }
        return key.toString();
    }

    /** In words. */
    String words() {
        if (parts.isEmpty()) {
            return "runs of the workspace";
        }
        return "runs with the same "
                + String.join(" and ", parts.stream().map(KeyPart::configured).toList());
    }
}
