/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.rule.SettledChange;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.alert.AlertTypes;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.rule.RuledOperator;
import java.util.List;
import org.apache.flink.util.OutputTag;

/** What the search for outliers is made of. */
public final class Outliers {

    /** What of outliers is worth an alert. */
    public static final OutputTag<Finding> FINDINGS =
            new OutputTag<>("outlier-findings", AlertTypes.FINDING);

    private Outliers() {}

    /**
     * Compares runs with the history of their pipeline, which is their key.
     *
     * @param known changes to rules that are known from the beginning
     */
    public static RuledOperator<String, RunVector, OutlierRun, ?> runs(
            JobConfiguration configuration, List<SettledChange> known) {
        return new OutlierOperator(OutlierOptions.settings(configuration), known);
    }
}
