/* SPDX-License-Identifier: Apache-2.0 */

/** How fast events are decoded, against Jackson's data binding on the same bytes. */
package io.runlight.benchmarks.decode;
