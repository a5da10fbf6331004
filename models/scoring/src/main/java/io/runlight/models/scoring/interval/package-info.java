/* SPDX-License-Identifier: Apache-2.0 */
/** Between which bounds a duration will lie, and how often that comes true. */
package io.runlight.models.scoring.interval;
