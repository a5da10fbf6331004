/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

/** The refusal to learn from examples, or to judge by them, that cannot tell what is asked. */
public final class TooFewExamplesException extends RuntimeException {

    TooFewExamplesException(String sentence) {
        super(sentence);
    }
}
