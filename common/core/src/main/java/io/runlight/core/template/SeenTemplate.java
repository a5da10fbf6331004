/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import io.runlight.core.sketch.TextHash;

/** A template that a miner knows, and how often and when messages had it. */
final class SeenTemplate {

    final MessageTemplate template;
    final long hash;
    long count;

    /** Number of the miner's message that had it last. */
    long lastMessage;

    SeenTemplate(MessageTemplate template) {
        this.template = template;
        this.hash = TextHash.of(template.text());
    }

    boolean hasText(CharSequence text) {
        return CharSequence.compare(template.text(), text) == 0;
    }
}
