/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import java.util.List;

/**
 * What a rule has to say about a case.
 *
 * @param sinceMillis event time from which the condition holds
 * @param evidence ids of the events that show it
 */
public record RunFinding(
        String description, String recommendation, long sinceMillis, List<String> evidence) {

    /** A number that changes when the finding says something else; stable over restarts. */
    long digest() {
        long digest = mix(mix(sinceMillis, description), recommendation);
        for (String id : evidence) {
            digest = mix(digest, id);
        }
        return digest;
    }

    private static long mix(long digest, String text) {
        long mixed = digest;
        for (int i = 0; i < text.length(); i++) {
            mixed = mixed * 0x100000001b3L + text.charAt(i);
        }
        return mixed * 0x100000001b3L + text.length();
    }
}
