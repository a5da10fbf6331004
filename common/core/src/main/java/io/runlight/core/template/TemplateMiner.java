/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import io.runlight.core.sketch.TextHash;

/**
 * A reader of messages that gives each its template at once, remembers a bounded number of them and
 * learns from those which belong together. An instance serves one thread.
 *
 * <p>What it gives to a message depends on the message alone. Only the groups depend on what was
 * seen: on the set of templates, not on their order. See docs/errors.md.
 */
public final class TemplateMiner {

    /** So many templates are remembered if nobody says otherwise. */
    public static final int DEFAULT_MOST_TEMPLATES = 4_096;

    private final MessageMasker masker = new MessageMasker();
    private final SeenTemplates seen;
    private final int mostTemplates;
    private long messages;

    /** A miner that remembers the default number of templates. */
    public TemplateMiner() {
        this(DEFAULT_MOST_TEMPLATES);
    }

    /**
     * A miner that knows nothing yet.
     *
     * @param mostTemplates so many are remembered; a message of another one costs those that were
     *     not seen for longest their place
     */
    public TemplateMiner(int mostTemplates) {
        if (mostTemplates < 1) {
            throw new IllegalArgumentException(
                    "A miner remembers at least one template, not " + mostTemplates);
        }
        this.mostTemplates = mostTemplates;
        this.seen = new SeenTemplates(mostTemplates);
    }

    /** Reads a message; the same object comes again for a template that is remembered. */
    public MessageTemplate add(String message) {
        TemplateBuffer text = masker.mask(message);
        long hash = TextHash.of(text);
        SeenTemplate template = seen.find(hash, text);
        if (template == null) {
            template = new SeenTemplate(MessageTemplate.of(text.toString()));
            seen.add(template);
        }
        template.count++;
        template.lastMessage = ++messages;
        return template.template;
    }

    /** How many templates are remembered. */
    public int size() {
        return seen.size();
    }

    /** Which of the remembered templates belong together, by what is known now. */
    public TemplateGroups groups() {
        return TemplateGroups.of(
                seen.list().stream().map(template -> template.template).toList(), masker);
    }

    int mostTemplates() {
        return mostTemplates;
    }

    long messages() {
        return messages;
    }

    SeenTemplates seen() {
        return seen;
    }

    void restore(long messagesSoFar) {
        messages = messagesSoFar;
    }
}
