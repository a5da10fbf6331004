/* SPDX-License-Identifier: Apache-2.0 */

/** From events to canonical JSON. */
package io.runlight.core.encode;
