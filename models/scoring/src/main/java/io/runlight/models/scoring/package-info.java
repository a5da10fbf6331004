/* SPDX-License-Identifier: Apache-2.0 */
/** What a model says about a run: a calibrated score, an interval and the reasons for it. */
package io.runlight.models.scoring;
