/* SPDX-License-Identifier: Apache-2.0 */

/** What pipelines did before, and what open runs can be expected to do because of it. */
package io.runlight.jobs.history;
