/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.core.alert.Alert;
import io.runlight.core.decode.DeadLetter;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.type.EventTypes;
import io.runlight.jobs.alert.AlertOptions;
import io.runlight.jobs.alert.AlertTypes;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.anomaly.Anomalies;
import io.runlight.jobs.anomaly.Anomaly;
import io.runlight.jobs.anomaly.SeriesPart;
import io.runlight.jobs.backfill.BackfillOptions;
import io.runlight.jobs.backfill.JobMode;
import io.runlight.jobs.decode.Decoded;
import io.runlight.jobs.decode.DecodedSplit;
import io.runlight.jobs.error.ErrorOptions;
import io.runlight.jobs.error.ErrorTable;
import io.runlight.jobs.history.HistoryOptions;
import io.runlight.jobs.history.LiveRunOrder;
import io.runlight.jobs.history.PipelineHistoryOperator;
import io.runlight.jobs.incident.Incident;
import io.runlight.jobs.incident.Incidents;
import io.runlight.jobs.metric.CounterSample;
import io.runlight.jobs.metric.MetricPane;
import io.runlight.jobs.metric.MetricPaneType;
import io.runlight.jobs.metric.MetricWindows;
import io.runlight.jobs.outlier.OutlierOptions;
import io.runlight.jobs.outlier.OutlierRun;
import io.runlight.jobs.outlier.Outliers;
import io.runlight.jobs.outlier.RunVector;
import io.runlight.jobs.pattern.Clue;
import io.runlight.jobs.pattern.ClueFinder;
import io.runlight.jobs.pattern.Pattern;
import io.runlight.jobs.pattern.PatternOperator;
import io.runlight.jobs.pattern.PatternOptions;
import io.runlight.jobs.pattern.PatternTypes;
import io.runlight.jobs.pattern.Signal;
import io.runlight.jobs.rule.AlertRules;
import io.runlight.jobs.run.LiveRunRow;
import io.runlight.jobs.run.RunKey;
import io.runlight.jobs.run.RunTags;
import io.runlight.jobs.run.RunTrackerOptions;
import io.runlight.jobs.run.RunTypes;
import io.runlight.jobs.scoring.Prediction;
import io.runlight.jobs.scoring.Scoring;
import io.runlight.jobs.window.DimensionOptions;
import io.runlight.jobs.window.Dimensions;
import io.runlight.jobs.window.Pane;
import io.runlight.jobs.window.PaneType;
import io.runlight.jobs.window.Part;
import io.runlight.jobs.window.Window;
import io.runlight.jobs.window.WindowConfig;
import io.runlight.jobs.window.WindowOptions;
import io.runlight.jobs.window.Windows;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * How the parts of the job are connected.
 *
 * <pre>
 * events -> split -> run tracker -> landing -> raw tables
 *             |        | | | |  |-> errors -> errors
 *             |        | | | |  |-> windows -> windows
 *             |        | | | |  |     `-> baselines -> anomalies, alerts
 *             |        | | | |  `-> metrics -> metric windows
 *             |        | | | `----> outcomes ----^
 *             |        | | |------> alerts -> rules: table, topic -> incidents
 *             |        | | |           ^----- changes of rules <- control topic
 *             |        | | |------> outliers -> outlier runs, alerts
 *             |        | | |------> scores -> predictions, their outcomes
 *             |        | | `------> patterns -> pattern matches, alerts
 *             |        | `--------> pipeline history -> live runs
 *             |        `----------> runs, steps
 *             `-> dead letters: table, topic
 * </pre>
 */
public final class RunlightTopology {

    /** Rows that come at a tick leave at once, for one insert. */
    private static final long ROW_BUFFER_MILLIS = 20;

    private final RunlightIo io;
    private final JobConfiguration configuration;

    /** What becomes alerts, from whoever finds something. */
    private final List<DataStream<Finding>> findings = new ArrayList<>();

    private RunlightTopology(RunlightIo io, JobConfiguration configuration) {
        this.io = io;
        this.configuration = configuration;
    }

    /** Adds the job to the environment. */
    public static void wire(
            StreamExecutionEnvironment env, RunlightIo io, JobConfiguration configuration) {
        new RunlightTopology(io, configuration).wire(env);
    }

    private void wire(StreamExecutionEnvironment env) {
        SingleOutputStreamOperator<SourcedEvent> decoded = decode(env);
        SingleOutputStreamOperator<SourcedEvent> events =
                isOn(JobOptions.BRANCH_RUNS) ? track(decoded) : decoded;
        boolean alerts = isOn(JobOptions.BRANCH_RUNS) && isOn(JobOptions.BRANCH_ALERTS);
        RuleWiring rules = new RuleWiring(io, configuration);
        if (alerts && isOn(JobOptions.BRANCH_RULES)) {
            rules.listen(events.getSideOutput(RunTags.ALERTS));
        }
        if (isOn(JobOptions.BRANCH_DEAD_LETTERS)) {
            deadLetters(rules.withRefused(decoded.getSideOutput(DecodedSplit.DEAD_LETTERS)));
        }
        land(events);
        if (isOn(JobOptions.BRANCH_WINDOWS)) {
            windows(events);
        }
        if (isOn(JobOptions.BRANCH_RUNS) && isOn(JobOptions.BRANCH_OUTLIERS) && isLive()) {
            outliers(events, rules);
        }
        if (isOn(JobOptions.BRANCH_RUNS) && isOn(JobOptions.BRANCH_SCORING) && isLive()) {
            scores(events, rules);
        }
        if (isOn(JobOptions.BRANCH_METRICS)) {
            metrics(events);
        }
        if (alerts) {
            alerts(events, rules);
        }
    }

    private SingleOutputStreamOperator<SourcedEvent> decode(StreamExecutionEnvironment env) {
        return env.fromSource(io.events(), io.watermarks(), RunlightUids.EVENTS, Decoded.TYPE)
                .uid(RunlightUids.EVENTS)
                .process(new DecodedSplit(), EventTypes.SOURCED_EVENT)
                .uid(RunlightUids.SPLIT)
                .name(RunlightUids.SPLIT);
    }

    private void deadLetters(DataStream<DeadLetter> letters) {
        sink(letters, io.deadLetterTable(), RunlightUids.DEAD_LETTER_TABLE);
        sink(letters, io.deadLetterTopic(), RunlightUids.DEAD_LETTER_TOPIC);
    }

    private SingleOutputStreamOperator<SourcedEvent> track(DataStream<SourcedEvent> decoded) {
        SingleOutputStreamOperator<SourcedEvent> events =
                decoded.keyBy(sourced -> RunKey.of(sourced.event()), Types.STRING)
                        .transform(
                                RunlightUids.RUN_TRACKER,
                                EventTypes.SOURCED_EVENT,
                                RunTrackerOptions.operator(configuration))
                        .uid(RunlightUids.RUN_TRACKER);
        sink(events.getSideOutput(RunTags.RUNS), io.runs(), RunlightUids.RUN_TABLE);
        sink(events.getSideOutput(RunTags.STEPS), io.steps(), RunlightUids.STEP_TABLE);
        liveRuns(events.getSideOutput(RunTags.LIVE_RUNS));
        return events;
    }

    /** In tasks of their own: before a barrier the sink waits, the tracker need not. */
    private void liveRuns(DataStream<LiveRunRow> rows) {
        SingleOutputStreamOperator<LiveRunRow> expecting =
                rows.keyBy(PipelineHistoryOperator::keyOf, Types.STRING)
                        .transform(
                                RunlightUids.PIPELINE_HISTORY,
                                RunTypes.LIVE_RUN_ROW,
                                HistoryOptions.operator(configuration))
                        .uid(RunlightUids.PIPELINE_HISTORY)
                        .keyBy(LiveRunRow::key, Types.STRING)
                        .transform(
                                RunlightUids.LIVE_RUN_ORDER,
                                RunTypes.LIVE_RUN_ROW,
                                new LiveRunOrder())
                        .uid(RunlightUids.LIVE_RUN_ORDER);
        upsert(expecting, LiveRunRow::key, io.liveRuns(), RunlightUids.LIVE_RUN_TABLE);
    }

    private void land(DataStream<SourcedEvent> events) {
        if (isOn(JobOptions.BRANCH_LANDING)) {
            sink(events, io.rawTables(), RunlightUids.RAW_TABLES);
        }
        if (isOn(JobOptions.BRANCH_ERRORS)) {
            sink(
                    named(events.filter(ErrorTable::has), RunlightUids.ERRORS),
                    io.errors(),
                    RunlightUids.ERROR_TABLE);
        }
    }

    private void windows(SingleOutputStreamOperator<SourcedEvent> events) {
        WindowConfig config = WindowOptions.config(configuration);
        DataStream<Part<Pane>> parts = parts(events, config);
        if (isOn(JobOptions.BRANCH_ANOMALIES) && isLive()) {
            anomalies(parts);
        }
        SingleOutputStreamOperator<Window<Pane>> windows =
                named(Windows.windows(parts, PaneType.INSTANCE, config), RunlightUids.WINDOWS);
        upsert(windows, Windows::keyOf, io.windows(), RunlightUids.WINDOW_TABLE);
        upsert(
                named(
                        Windows.overflow(windows, PaneType.INSTANCE, config),
                        RunlightUids.OVERFLOW_WINDOWS),
                Windows::keyOf,
                io.windows(),
                RunlightUids.OVERFLOW_WINDOW_TABLE);
    }

    private DataStream<Part<Pane>> parts(
            SingleOutputStreamOperator<SourcedEvent> events, WindowConfig config) {
        Dimensions dimensions = DimensionOptions.dimensions(configuration);
        SingleOutputStreamOperator<Part<Pane>> ofEvents =
                named(
                        Windows.partsOfEvents(
                                events, dimensions, ErrorOptions.rules(configuration), config),
                        RunlightUids.EVENT_PANES);
        sink(
                ofEvents.getSideOutput(Windows.LATE_EVENTS),
                io.lateEvents(),
                RunlightUids.LATE_EVENT_TABLE);
        if (!isOn(JobOptions.BRANCH_RUNS)) {
            return ofEvents;
        }
        return ofEvents.union(
                named(
                        Windows.partsOfOutcomes(
                                events.getSideOutput(RunTags.OUTCOMES), dimensions, config),
                        RunlightUids.OUTCOME_PANES));
    }

    /** From the parts and not from the windows, whose rows wait for the clock. */
    private void anomalies(DataStream<Part<Pane>> parts) {
        DataStream<SeriesPart> watched =
                named(Anomalies.parts(parts, configuration), RunlightUids.WATCHED_PARTS);
        DataStream<Anomaly> found =
                named(Anomalies.found(watched, configuration), RunlightUids.BASELINES);
        sink(found, io.anomalies(), RunlightUids.ANOMALY_TABLE);
        if (isOn(JobOptions.BRANCH_RUNS) && isOn(JobOptions.BRANCH_ALERTS)) {
            findings.add(
                    named(Anomalies.findings(found, configuration), RunlightUids.ANOMALY_EPISODES));
        }
    }

    private void outliers(SingleOutputStreamOperator<SourcedEvent> events, RuleWiring rules) {
        SingleOutputStreamOperator<OutlierRun> runs =
                rules.obeyed(
                        events.getSideOutput(RunTags.NEEDS).keyBy(RunVector::key, Types.STRING),
                        OutlierRun.TYPE,
                        Outliers.runs(configuration, io.knownChanges()),
                        RunlightUids.RUN_OUTLIERS);
        sink(runs, io.outlierRuns(), RunlightUids.OUTLIER_RUN_TABLE);
        findings.add(runs.getSideOutput(Outliers.FINDINGS));
        if (isOn(OutlierOptions.CALLS_ENABLED)) {
            sink(
                    named(
                            Outliers.outlierCalls(
                                    named(Outliers.calls(events), RunlightUids.CALL_NEEDS),
                                    configuration),
                            RunlightUids.CALL_OUTLIERS),
                    io.outlierCalls(),
                    RunlightUids.OUTLIER_CALL_TABLE);
        }
    }

    private void scores(SingleOutputStreamOperator<SourcedEvent> events, RuleWiring rules) {
        SingleOutputStreamOperator<Prediction> predictions =
                rules.obeyed(
                        Scoring.moments(events.getSideOutput(RunTags.MOMENTS)),
                        Prediction.TYPE,
                        Scoring.operator(configuration),
                        RunlightUids.RUN_SCORES);
        sink(predictions, io.predictions(), RunlightUids.PREDICTION_TABLE);
        findings.add(Scoring.findings(predictions));
        if (io.predictionTopic() != null) {
            sink(
                    named(predictions.filter(Scoring::isShown), RunlightUids.SHOWN_PREDICTIONS),
                    io.predictionTopic(),
                    RunlightUids.PREDICTION_TOPIC);
        }
        sink(
                Scoring.outcomes(predictions),
                io.predictionOutcomes(),
                RunlightUids.PREDICTION_OUTCOME_TABLE);
        sink(Scoring.schemas(predictions), io.featureSchemas(), RunlightUids.FEATURE_SCHEMA_TABLE);
    }

    private void metrics(SingleOutputStreamOperator<SourcedEvent> events) {
        WindowConfig config = WindowOptions.config(configuration);
        MetricWindows metrics = new MetricWindows(configuration);
        DataStream<CounterSample> counters =
                named(metrics.counterSamples(events), RunlightUids.COUNTER_SAMPLES);
        DataStream<Part<MetricPane>> parts =
                named(metrics.partsOfSamples(events), RunlightUids.METRIC_PARTS)
                        .union(named(metrics.growth(counters), RunlightUids.COUNTER_STREAMS));
        if (isOn(JobOptions.BRANCH_ANOMALIES)
                && isLive()
                && Anomalies.watchMetrics(configuration)) {
            metricAnomalies(parts);
        }
        SingleOutputStreamOperator<Window<MetricPane>> windows =
                named(
                        Windows.windows(parts, MetricPaneType.INSTANCE, config),
                        RunlightUids.METRIC_WINDOWS);
        upsert(windows, Windows::keyOf, io.metricWindows(), RunlightUids.METRIC_WINDOW_TABLE);
        upsert(
                named(
                        Windows.overflow(windows, MetricPaneType.INSTANCE, config),
                        RunlightUids.OVERFLOW_METRIC_WINDOWS),
                Windows::keyOf,
                io.metricWindows(),
                RunlightUids.OVERFLOW_METRIC_WINDOW_TABLE);
    }

    private void metricAnomalies(DataStream<Part<MetricPane>> parts) {
        DataStream<Part<MetricPane>> watched =
                named(Anomalies.metricParts(parts, configuration), RunlightUids.WATCHED_METRICS);
        sink(
                named(
                        Anomalies.foundInMetrics(watched, configuration),
                        RunlightUids.METRIC_BASELINES),
                io.anomalies(),
                RunlightUids.METRIC_ANOMALY_TABLE);
    }

    private void alerts(SingleOutputStreamOperator<SourcedEvent> events, RuleWiring rules) {
        if (looksForPatterns()) {
            findings.add(patterns(events.getSideOutput(RunTags.SIGNALS), rules));
        }
        DataStream<Alert> found = events.getSideOutput(RunTags.ALERTS);
        if (!findings.isEmpty()) {
            found = found.union(lives(findings.stream().reduce(DataStream::union).orElseThrow()));
        }
        DataStream<Alert> addressed =
                named(
                        found.map(AlertOptions.addresses(configuration), RunTypes.ALERT),
                        RunlightUids.ALERT_ADDRESSES);
        SingleOutputStreamOperator<Alert> alerts = rules.applied(addressed);
        sink(alerts, io.alertTable(), RunlightUids.ALERT_TABLE);
        DataStream<Alert> told = alerts.getSideOutput(AlertRules.TOLD);
        sink(told, io.alertTopic(), RunlightUids.ALERT_TOPIC);
        if (io.fastAlertTopic() != null) {
            sink(told, io.fastAlertTopic(), RunlightUids.FAST_ALERT_TOPIC);
        }
        if (isLive()) {
            incidents(alerts);
        }
    }

    private void incidents(DataStream<Alert> alerts) {
        SingleOutputStreamOperator<Incident> incidents =
                named(
                        Incidents.of(
                                named(Incidents.news(alerts), RunlightUids.INCIDENT_NEWS),
                                configuration),
                        RunlightUids.INCIDENTS);
        sink(incidents, io.incidents(), RunlightUids.INCIDENT_TABLE);
        sink(Incidents.alerts(incidents), io.incidentAlerts(), RunlightUids.INCIDENT_ALERT_TABLE);
    }

    private DataStream<Finding> patterns(DataStream<Signal> signals, RuleWiring rules) {
        List<Pattern> patterns = PatternOptions.patterns(configuration);
        DataStream<Finding> findings =
                rules.obeyed(
                        named(
                                        signals.flatMap(
                                                new ClueFinder(patterns), PatternTypes.CLUE),
                                        RunlightUids.PATTERN_CLUES)
                                .keyBy(Clue::key, Types.STRING),
                        AlertTypes.FINDING,
                        new PatternOperator(
                                patterns,
                                configuration.get(PatternOptions.HOT_CASES),
                                io.knownChanges()),
                        RunlightUids.PATTERNS);
        sink(findings, io.patternMatches(), RunlightUids.PATTERN_TABLE);
        return findings;
    }

    /** One life for the alerts of all findings, whoever found them. */
    private DataStream<Alert> lives(DataStream<Finding> findings) {
        return findings.keyBy(Finding::key, Types.STRING)
                .transform(
                        RunlightUids.ALERT_LIVES, RunTypes.ALERT, AlertOptions.lives(configuration))
                .uid(RunlightUids.ALERT_LIVES);
    }

    /** What baselines and patterns know goes back beyond any span of the past. */
    private boolean isLive() {
        return configuration.get(BackfillOptions.MODE) == JobMode.LIVE;
    }

    private boolean looksForPatterns() {
        return isLive() ? isOn(JobOptions.BRANCH_PATTERNS) : isOn(BackfillOptions.PATTERNS);
    }

    private boolean isOn(ConfigOption<Boolean> branch) {
        return configuration.get(branch);
    }

    private static <T> SingleOutputStreamOperator<T> named(
            SingleOutputStreamOperator<T> stream, String uid) {
        return stream.uid(uid).name(uid);
    }

    private static <T> DataStreamSink<T> sink(DataStream<T> stream, Sink<T> sink, String uid) {
        return stream.sinkTo(sink).uid(uid).name(uid);
    }

    /**
     * Few subtasks write what is written several times a second: an insert costs ClickHouse about
     * the same whether it has ten rows or a thousand. Before a barrier they wait for it, while the
     * operators go on.
     */
    private <T> void upsert(
            SingleOutputStreamOperator<T> rows,
            KeySelector<T, String> key,
            Sink<T> sink,
            String uid) {
        sink(rows.setBufferTimeout(ROW_BUFFER_MILLIS).keyBy(key, Types.STRING), sink, uid)
                .setParallelism(configuration.getAtLeast(1, JobOptions.UPSERT_WRITERS));
    }
}
