/* SPDX-License-Identifier: Apache-2.0 */

/** The job: options, sources and sinks, and the topology that connects everything. */
package io.runlight.jobs;
