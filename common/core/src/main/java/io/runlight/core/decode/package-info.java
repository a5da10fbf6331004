/* SPDX-License-Identifier: Apache-2.0 */

/**
 * From bytes to events: one pass, no reflection, every refusal with a code, the field and the
 * value.
 */
package io.runlight.core.decode;
