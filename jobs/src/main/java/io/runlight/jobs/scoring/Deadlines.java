/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.models.features.RunOpening;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;

/**
 * When runs have to be over.
 *
 * @param attribute the attribute of a run that names it, in RFC 3339
 * @param after how long after its start where none is named; zero for never
 */
record Deadlines(String attribute, Duration after) implements Serializable {

    /** No run has to be over at any time. */
    static final Deadlines NONE = new Deadlines("", Duration.ZERO);

    OptionalLong of(RunOpening run) {
        String named = run.attributes().get(attribute);
        if (named != null) {
            try {
                return OptionalLong.of(Instant.parse(named).toEpochMilli());
            } catch (DateTimeParseException e) {
                // what is no time is no deadline
            }
        }
        return after.isZero()
                ? OptionalLong.empty()
                : OptionalLong.of(run.startMillis() + after.toMillis());
    }
}
