/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import java.util.Optional;

/** The target of changes that say which versions of a model play a part. */
public final class ModelTarget {

    private static final String PREFIX = "model:";

    private ModelTarget() {}

    /** The target of a model's name; it is for all workspaces. */
    public static RuleTarget of(String model) {
        return new RuleTarget(PREFIX + model, "", "");
    }

    /** The name of the model, if the target is one. */
    public static Optional<String> model(RuleTarget target) {
        return target.rule().startsWith(PREFIX)
                ? Optional.of(target.rule().substring(PREFIX.length()))
                : Optional.empty();
    }
}
