/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

/**
 * The maker of templates that needs no memory: a message's template follows from the message alone,
 * on every machine, in any order and after every restart. An instance serves one thread.
 */
public final class TemplateMasker {

    private final MessageMasker masker = new MessageMasker();

    /** The template of a message. */
    public MessageTemplate template(String message) {
        return MessageTemplate.of(masker.mask(message).toString());
    }

    /**
     * The template of an error; null if nobody said anything about it.
     *
     * @param type the name of the error, or null
     * @param message what it says, or null
     */
    public MessageTemplate template(String type, String message) {
        boolean named = type != null && !type.isEmpty();
        boolean told = message != null && !message.isEmpty();
        if (!named) {
            return told ? template(message) : null;
        }
        boolean repeated = told && message.startsWith(type);
        return template(!told ? type : repeated ? message : type + ": " + message);
    }
}
