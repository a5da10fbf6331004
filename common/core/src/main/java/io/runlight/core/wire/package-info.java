/* SPDX-License-Identifier: Apache-2.0 */

/** The versioned binary form in which events travel between operators and rest in state. */
package io.runlight.core.wire;
