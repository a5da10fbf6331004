/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.injected;

/** A run that ended, as far as anomalies are concerned. */
public record InjectedRun(
        String pipeline, long endMillis, long durationMillis, boolean failed, double costUsd) {}
