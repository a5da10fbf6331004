/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.rule.RuleChange;
import java.io.Serializable;
import java.util.Optional;

/** What a change must fulfil besides its form. */
@FunctionalInterface
public interface ChangeCheck extends Serializable {

    /** The check that takes everything. */
    ChangeCheck NONE = change -> Optional.empty();

    /** Why it is refused, for people; empty if it is not. */
    Optional<String> refusal(RuleChange change);
}
