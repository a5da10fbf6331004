/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local;

/** Something that the person at the keyboard can put right; the message is one clear sentence. */
public final class UserMistake extends RuntimeException {

    public UserMistake(String sentence) {
        super(sentence);
    }

    public UserMistake(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
