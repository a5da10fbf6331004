/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.Map;

/**
 * What a pattern tells people.
 *
 * @param score from 0 to 1, how far beyond the threshold
 * @param facts by name
 */
record Told(
        String title,
        String summary,
        String recommendation,
        double score,
        Map<String, String> facts) {}
