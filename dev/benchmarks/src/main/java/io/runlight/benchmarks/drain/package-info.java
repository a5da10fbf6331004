/* SPDX-License-Identifier: Apache-2.0 */

/** {@code bench drain}: how long a job with very many open runs takes to end. */
package io.runlight.benchmarks.drain;
