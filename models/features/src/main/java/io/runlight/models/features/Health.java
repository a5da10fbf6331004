/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.models.features.history.Failures;
import io.runlight.models.features.history.OutcomeHistory;
import io.runlight.models.features.history.ProviderHealth;
import io.runlight.models.features.history.Providers;

/**
 * How well a run's surroundings are at a moment: its pipeline, its workspace and its providers.
 *
 * @param used the providers that the run uses, as far as is known
 */
record Health(
        OutcomeHistory pipeline,
        OutcomeHistory workspace,
        ProviderHealth providers,
        Providers used,
        long nowMillis) {

    private static final long TEN_MINUTES = 600_000;

    /** The worst share of failed calls among its providers lately; NaN when none was called. */
    double errorRate() {
        double worst = Double.NaN;
        for (int i = 0; i < used.size(); i++) {
            double share = providers.lately(used.id(i), nowMillis).share();
            worst = share > worst || Double.isNaN(worst) ? share : worst;
        }
        return worst;
    }

    /** How many calls its providers had lately; NaN when no provider is known. */
    double calls() {
        double calls = used.size() == 0 ? Double.NaN : 0;
        for (int i = 0; i < used.size(); i++) {
            calls += providers.lately(used.id(i), nowMillis).all();
        }
        return calls;
    }

    /** How many of the things that it uses fail unusually often lately. */
    int anomalies() {
        int anomalies = (standsOut(pipeline) ? 1 : 0) + (standsOut(workspace) ? 1 : 0);
        for (int i = 0; i < used.size(); i++) {
            Failures lately = providers.lately(used.id(i), nowMillis);
            anomalies += lately.standOut(providers.before(used.id(i), nowMillis)) ? 1 : 0;
        }
        return anomalies;
    }

    private boolean standsOut(OutcomeHistory runs) {
        Failures lately = runs.failuresWithin(TEN_MINUTES, nowMillis);
        return lately.standOut(runs.fadedFailuresBefore((int) lately.all()));
    }
}
