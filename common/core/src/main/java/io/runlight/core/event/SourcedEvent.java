/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

/**
 * An event together with its place in Kafka; the topic follows from the kind.
 *
 * @param partition the partition that it was read from
 * @param offset its offset in the partition
 */
public record SourcedEvent(Event event, int partition, long offset) {}
