/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import io.runlight.core.decode.RefusedException;
import io.runlight.core.decode.RuleChangeDecoder;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleChangeJsonWriter;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.topic.Topic;
import io.runlight.local.UserMistake;
import io.runlight.local.command.KafkaOptions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that all changes to rules have in common, and the way that a change goes. */
final class ChangeOptions {

    @Mixin private TargetOptions target;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Event time from which it is wanted, in UTC (default: now).")
    private String from;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who wants it (default: ${DEFAULT-VALUE}).")
    private String author;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why.")
    private String reason;

    @Mixin private KafkaOptions kafka;

    /** When the change is wanted. */
    Instant from() {
        return from == null ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : time(from);
    }

    /**
     * Checks the change as the job will, and sends it.
     *
     * @param effectiveAt the moment that {@link #from()} gave
     */
    RuleChange send(Instant effectiveAt, Map<RuleSetting, String> settings) {
        RuleChange change =
                checked(
                        new RuleChange(
                                UUID.randomUUID().toString(),
                                effectiveAt.toEpochMilli(),
                                target.target(),
                                settings,
                                author,
                                reason));
        new ControlTopic(kafka.client(), kafka.nameOf(Topic.CONTROL)).append(change);
        return change;
    }

    static Instant time(String text) {
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException e) {
            throw new UserMistake("'%s' is no time; 2026-11-21T10:00:00Z is.".formatted(text), e);
        }
    }

    private static RuleChange checked(RuleChange change) {
        try {
            return new RuleChangeDecoder().decode(new RuleChangeJsonWriter().write(change));
        } catch (RefusedException refused) {
            throw new UserMistake(
                    "The job would refuse the change: %s (%s)."
                            .formatted(refused.getMessage(), refused.reason().meaning()),
                    refused);
        }
    }
}
