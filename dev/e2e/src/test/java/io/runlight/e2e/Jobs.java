/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import io.runlight.generators.truth.GroundTruth;
import java.util.Map;
import java.util.TreeMap;

/** The options of the job that the tests share. */
final class Jobs {

    private Jobs() {}

    /** The thresholds under which the truth of a scenario holds. */
    static Map<String, String> optionsFor(GroundTruth truth) {
        GroundTruth.Parameters parameters = truth.parameters();
        Map<String, String> options = new TreeMap<>();
        options.put("kafka.out-of-orderness", parameters.latenessMillis() + " ms");
        options.put("run.zombie-after", parameters.zombieAfterMillis() + " ms");
        options.put("run.retention", parameters.runRetentionMillis() + " ms");
        return options;
    }
}
