/* SPDX-License-Identifier: Apache-2.0 */

/** Alerts: notifications with a lifecycle, and their form in Kafka. */
package io.runlight.core.alert;
