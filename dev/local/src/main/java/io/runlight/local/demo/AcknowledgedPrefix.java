/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import java.util.HashSet;
import java.util.Set;

/**
 * How many records of an input are acknowledged without a gap before them. Partitions answer in an
 * order of their own, and what goes on after a stop begins behind this many: with a mere count it
 * would leave out those in the gaps.
 */
final class AcknowledgedPrefix {

    private final Set<Long> beyond = new HashSet<>();
    private long length;

    /**
     * @param length how many records were acknowledged before
     */
    AcknowledgedPrefix(long length) {
        this.length = length;
    }

    /** The record with this many before it has been acknowledged. */
    synchronized void acknowledge(long place) {
        beyond.add(place);
        while (beyond.remove(length)) {
            length++;
        }
    }

    synchronized long length() {
        return length;
    }
}
