/* SPDX-License-Identifier: Apache-2.0 */
/** What a series is expected to do, and how far a value is from that. */
package io.runlight.models.anomaly;
