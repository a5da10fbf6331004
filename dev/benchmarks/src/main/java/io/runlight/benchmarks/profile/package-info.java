/* SPDX-License-Identifier: Apache-2.0 */

/** Where a measurement's time goes, by samples of the JVM's own recorder. */
package io.runlight.benchmarks.profile;
