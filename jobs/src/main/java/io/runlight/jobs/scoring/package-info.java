/* SPDX-License-Identifier: Apache-2.0 */
/** What models say of runs while they go on, and what becomes true. */
package io.runlight.jobs.scoring;
