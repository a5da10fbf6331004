/* SPDX-License-Identifier: Apache-2.0 */

/** How much the job remembers, and what that takes. */
package io.runlight.benchmarks.state;
