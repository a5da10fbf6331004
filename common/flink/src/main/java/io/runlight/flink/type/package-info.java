/* SPDX-License-Identifier: Apache-2.0 */
/** Flink types of our records, written by codecs: no reflection, no Kryo. */
package io.runlight.flink.type;
