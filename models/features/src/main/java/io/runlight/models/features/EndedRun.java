/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

/** A run from its start to its end. */
public record EndedRun(RunOpening opening, RunEnding ending) {}
