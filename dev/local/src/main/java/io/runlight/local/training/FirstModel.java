/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import io.runlight.local.clickhouse.SqlClient;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.registry.Aliases;
import io.runlight.models.scoring.registry.ModelRegistry;
import io.runlight.models.training.PromotionRule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

/**
 * The first model of a target, for a demonstration: it learns from what a job logged and is the
 * champion at once, also where it only says that a naive answer is as good.
 *
 * @param job tells the job which versions play a part
 */
public record FirstModel(
        Target target, SqlClient clickHouse, ModelRegistry registry, Consumer<Aliases> job) {

    /** There is nobody to be compared with. */
    private static final PromotionRule NO_RULE = new PromotionRule(Long.MAX_VALUE, 0, 0);

    /** Whether there is one already. */
    public boolean isThere() throws IOException {
        return registry.aliases(target.code()).champion() != null;
    }

    /**
     * Learns, if what was logged is enough.
     *
     * @return how good it is, in sentences
     * @throws io.runlight.local.UserMistake if there is no model, with the reason
     */
    public String learn(String version) throws IOException {
        StringWriter sentences = new StringWriter();
        new Retraining(
                        target,
                        clickHouse,
                        registry,
                        NO_RULE,
                        false,
                        job,
                        new PrintWriter(sentences))
                .train(
                        new LoggedRuns(clickHouse, null, null).read().enough(),
                        new ModelId(target.code(), version),
                        true);
        return sentences.toString().strip();
    }
}
