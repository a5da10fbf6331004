/* SPDX-License-Identifier: Apache-2.0 */

/** What measurements share: engines, traffic, clocks, options. */
package io.runlight.benchmarks.harness;
