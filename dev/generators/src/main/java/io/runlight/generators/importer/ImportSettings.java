/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import java.time.Duration;

/**
 * What a user may choose of an import; null leaves the choice to the importer.
 *
 * @param workspace the workspace of all events
 * @param provider the provider of model calls whose trace names none
 * @param model the model of model calls whose trace names none
 * @param limit most runs (or calls) to import
 * @param heartbeat longest silence of a run before it says that it still runs; zero for never
 * @param clock when things happen
 */
public record ImportSettings(
        String workspace,
        String provider,
        String model,
        long limit,
        Duration heartbeat,
        TraceClock clock) {

    /** Half of the default zombie threshold. */
    public static final Duration DEFAULT_HEARTBEAT = Duration.ofMinutes(15);

    /** All of a trace as it is. */
    public static ImportSettings defaults() {
        return new ImportSettings(
                null, null, null, Long.MAX_VALUE, DEFAULT_HEARTBEAT, TraceClock.UNCHANGED);
    }

    /** The same on another clock. */
    public ImportSettings withClock(TraceClock other) {
        return new ImportSettings(workspace, provider, model, limit, heartbeat, other);
    }

    /** The same with another limit. */
    public ImportSettings withLimit(long other) {
        return new ImportSettings(workspace, provider, model, other, heartbeat, clock);
    }

    String workspaceOr(String other) {
        return workspace == null ? other : workspace;
    }

    String providerOr(String other) {
        return provider == null ? other : provider;
    }

    String modelOr(String other) {
        return model == null ? other : model;
    }
}
