/* SPDX-License-Identifier: Apache-2.0 */

/** Measures what Runlight decides against public data whose truth is known. */
package io.runlight.local.eval;
