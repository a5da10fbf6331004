/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.Alert;
import java.util.Map;
import org.apache.flink.api.common.functions.MapFunction;

/** A function that writes on each alert who looks after it and where it says what to do. */
public final class AlertAddresses implements MapFunction<Alert, Alert> {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> owners;
    private final Map<String, String> runbooks;

    /**
     * @param owners by pipeline, or by rule for what is not about a pipeline of the map
     * @param runbooks by rule
     */
    public AlertAddresses(Map<String, String> owners, Map<String, String> runbooks) {
        this.owners = Map.copyOf(owners);
        this.runbooks = Map.copyOf(runbooks);
    }

    @Override
    public Alert map(Alert alert) {
        String owner = owners.get(alert.pipeline());
        if (owner == null) {
            owner = owners.getOrDefault(alert.rule(), "");
        }
        String runbook = runbooks.getOrDefault(alert.rule(), "");
        return owner.isEmpty() && runbook.isEmpty() ? alert : alert.addressed(owner, runbook);
    }
}
