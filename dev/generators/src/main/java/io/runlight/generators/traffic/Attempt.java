/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

/**
 * One simulated attempt at a step.
 *
 * @param number 1 for the first try
 * @param error null when it succeeds
 */
record Attempt(
        StepProfile step,
        int number,
        String id,
        long readyMillis,
        long startMillis,
        long endMillis,
        Failure error) {

    /** Why an attempt fails. */
    record Failure(String type, String message) {}

    boolean isOpenAt(long timeMillis) {
        return startMillis <= timeMillis && endMillis > timeMillis;
    }
}
