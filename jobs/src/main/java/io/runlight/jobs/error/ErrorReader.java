/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.error;

import io.runlight.core.error.ErrorCategory;
import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.template.MessageTemplate;
import io.runlight.core.template.TemplateMasker;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/**
 * Reads the errors of events for one thread. The columns of a row ask one after the other for the
 * same event, so it remembers the last.
 */
final class ErrorReader implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final MessageTemplate NONE = new MessageTemplate("", "");

    private final ErrorRules rules;

    private transient TemplateMasker masker = new TemplateMasker();
    private transient SourcedEvent last;
    private transient EventError error;
    private transient MessageTemplate template;

    ErrorReader(ErrorRules rules) {
        this.rules = rules;
    }

    EventError error(SourcedEvent event) {
        if (event != last) {
            error = EventError.of(event.event());
            template = masker.template(error.type(), error.message());
            last = event;
        }
        return error;
    }

    ErrorCategory category(SourcedEvent event) {
        EventError found = error(event);
        return rules.categorize(found.type(), found.message());
    }

    /** The error's template; empty if nobody said anything about the error. */
    MessageTemplate template(SourcedEvent event) {
        error(event);
        return template == null ? NONE : template;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        masker = new TemplateMasker();
    }
}
