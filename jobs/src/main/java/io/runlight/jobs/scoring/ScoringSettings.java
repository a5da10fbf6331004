/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.rule.SettledChange;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.Retention;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The settings of scoring.
 *
 * @param features as {@link FeatureSettings#of} reads them; null for those that hold by themselves
 * @param registry the folder of models; empty for none
 * @param known which of them predict when the job starts without state
 * @param deadlines when runs have to be over
 * @param retention how long a history is remembered after its last change
 * @param runRetention how long an open run is remembered after its last sign of life
 * @param closedRetention how long it is known that a run ended, so that it is not scored again
 * @param hotEntries how much may stay on the heap
 */
record ScoringSettings(
        Map<String, String> features,
        String registry,
        List<SettledChange> known,
        Deadlines deadlines,
        Duration retention,
        Duration runRetention,
        Duration closedRetention,
        int hotEntries)
        implements Serializable {

    /** How long histories and open runs are remembered, in words of those that learn. */
    Retention ofMemory() {
        return new Retention(retention, runRetention);
    }

    FeatureSettings featureSettings() {
        return features == null ? FeatureSettings.DEFAULT : FeatureSettings.of(features);
    }
}
