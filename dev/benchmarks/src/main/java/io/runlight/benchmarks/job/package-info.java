/* SPDX-License-Identifier: Apache-2.0 */

/** Runlight's job, whole or with some of its branches, as measurements run it. */
package io.runlight.benchmarks.job;
