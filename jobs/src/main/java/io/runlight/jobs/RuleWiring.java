/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.core.alert.Alert;
import io.runlight.core.decode.DeadLetter;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.rule.AlertRules;
import io.runlight.jobs.rule.ChangeSettler;
import io.runlight.jobs.rule.HearsChanges;
import io.runlight.jobs.rule.RuleOptions;
import io.runlight.jobs.rule.RuleTypes;
import io.runlight.jobs.rule.SentChange;
import io.runlight.jobs.run.RunTypes;
import io.runlight.jobs.scoring.Scoring;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;

/** The way of changes to rules from the control topic to all that obey them. */
final class RuleWiring {

    private final RunlightIo io;
    private final JobConfiguration configuration;

    /** Null where nobody changes rules while the job runs. */
    private SingleOutputStreamOperator<SettledChange> changes;

    RuleWiring(RunlightIo io, JobConfiguration configuration) {
        this.io = io;
        this.configuration = configuration;
    }

    /**
     * Listens to the control topic.
     *
     * @param clock any stream with the event time of those that obey; nothing else of it is used
     */
    void listen(DataStream<Alert> clock) {
        if (io.control() == null) {
            return;
        }
        changes =
                time(clock)
                        .connect(changesIn(clock.getExecutionEnvironment()))
                        .transform(
                                RunlightUids.RULE_CHANGES,
                                RuleTypes.SETTLED_CHANGE,
                                RuleOptions.settler(
                                        configuration,
                                        Scoring.changeCheck(configuration),
                                        configuration.get(JobOptions.SOURCE_BOUNDED)))
                        .uid(RunlightUids.RULE_CHANGES)
                        .setParallelism(1);
        changes.sinkTo(io.ruleChanges())
                .uid(RunlightUids.RULE_CHANGE_TABLE)
                .name(RunlightUids.RULE_CHANGE_TABLE)
                .setParallelism(1);
    }

    private static DataStream<Alert> time(DataStream<Alert> clock) {
        return clock.filter(alert -> false)
                .uid(RunlightUids.RULE_CLOCK)
                .name(RunlightUids.RULE_CLOCK);
    }

    private DataStream<SentChange> changesIn(StreamExecutionEnvironment env) {
        return env.fromSource(
                        io.control(),
                        WatermarkStrategy.noWatermarks(),
                        RunlightUids.CONTROL,
                        RuleTypes.SENT_CHANGE)
                .uid(RunlightUids.CONTROL)
                .setParallelism(1);
    }

    /** All dead letters, those of refused changes among them. */
    DataStream<DeadLetter> withRefused(DataStream<DeadLetter> letters) {
        return changes == null
                ? letters
                : letters.union(changes.getSideOutput(ChangeSettler.DEAD_LETTERS));
    }

    /** Alerts as the rules want them told. */
    SingleOutputStreamOperator<Alert> applied(DataStream<Alert> alerts) {
        return obeyed(
                alerts.keyBy(Alert::alertId, Types.STRING),
                RunTypes.ALERT,
                new AlertRules(io.knownChanges()),
                RunlightUids.ALERT_RULES);
    }

    /** What the operator makes of the stream under the changes. */
    <
                    I,
                    O,
                    P extends
                            OneInputStreamOperator<I, O>
                                    & TwoInputStreamOperator<I, SettledChange, O> & HearsChanges>
            SingleOutputStreamOperator<O> obeyed(
                    KeyedStream<I, String> stream,
                    TypeInformation<O> type,
                    P operator,
                    String uid) {
        if (changes == null) {
            return stream.transform(uid, type, operator).uid(uid);
        }
        operator.listen();
        return stream.connect(changes.broadcast()).transform(uid, type, operator).uid(uid);
    }
}
