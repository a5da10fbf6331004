/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

/** The refusal to learn from examples, or to judge by them, that are too few or too many for it. */
public final class UnfitExamplesException extends RuntimeException {

    UnfitExamplesException(String sentence) {
        super(sentence);
    }
}
