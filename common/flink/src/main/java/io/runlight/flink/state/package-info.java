/* SPDX-License-Identifier: Apache-2.0 */

/** Keyed state that stays on the heap between checkpoints. */
package io.runlight.flink.state;
