/* SPDX-License-Identifier: Apache-2.0 */

/** Alerts from their topic to a webhook, at least once and in order. */
package io.runlight.local.relay;
