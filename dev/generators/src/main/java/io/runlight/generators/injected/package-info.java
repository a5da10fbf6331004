/* SPDX-License-Identifier: Apache-2.0 */
/** Runs of pipelines with anomalies whose place is known. */
package io.runlight.generators.injected;
