/* SPDX-License-Identifier: Apache-2.0 */

/** The words of the domain: what Runlight is told, one record per kind of event. */
package io.runlight.core.event;
