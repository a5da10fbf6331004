/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.prior;

/**
 * The failure rate of a pipeline, smoothed by runs that were never seen: the mean of the Beta
 * distribution that {@code failed + weight * rate} failures among {@code ended + weight} runs give.
 *
 * @param rate the failure rate of a pipeline of which nothing is known
 * @param weight how many runs of the pipeline count as much as that
 */
public record FailurePrior(double rate, double weight) {

    /** One failure in ten runs that were never seen. */
    public static final FailurePrior DEFAULT = new FailurePrior(0.1, 10);

    public FailurePrior {
        if (!(rate > 0 && rate < 1 && weight > 0)) {
            throw new IllegalArgumentException(
                    "A failure rate of %s with the weight of %s runs is no prior"
                            .formatted(rate, weight));
        }
    }

    /**
     * @param failed how many of the ended runs failed
     */
    public double probability(double failed, double ended) {
        return (failed + weight * rate) / (ended + weight);
    }
}
