/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.AlertSeverity;
import java.util.List;
import java.util.Optional;

/** A named condition on a run that is worth a notification. Plain and without memory. */
public interface AlertRule {

    /** The name in rows and topics; part of every alert id, so it never changes. */
    String name();

    /** A stable number for binary formats. */
    int code();

    /** How urgent its alerts are. */
    AlertSeverity severity();

    /** One line that names the subject. */
    String title(RunCase run);

    /** What there is to say, or empty when the condition does not hold. */
    Optional<RunFinding> find(RunCase run);

    /** Why an alert that was open is none any more. */
    String resolution(RunCase run);

    /** The ids of the events that show it. */
    List<String> counterEvidence(RunCase run);
}
