/* SPDX-License-Identifier: Apache-2.0 */
/** Sources and sinks of Kafka, made from options. */
package io.runlight.flink.kafka;
