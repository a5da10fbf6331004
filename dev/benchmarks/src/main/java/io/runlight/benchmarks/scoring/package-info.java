/* SPDX-License-Identifier: Apache-2.0 */
/** What a score costs, beside XGBoost's library. */
package io.runlight.benchmarks.scoring;
