/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import io.runlight.flink.config.RunlightOptions;
import io.runlight.flink.state.MachineLoad;
import io.runlight.jobs.error.ErrorOptions;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of the run tracker. */
public final class RunTrackerOptions {

    private static final RunTrackerSettings DEFAULTS = RunTrackerSettings.defaults();

    /** When a silent run counts as a zombie. */
    public static final ConfigOption<Duration> ZOMBIE_AFTER =
            ConfigOptions.key("run.zombie-after")
                    .durationType()
                    .defaultValue(DEFAULTS.zombieAfter())
                    .withDescription(
                            "How long, in event time, a run may give no sign of life before it"
                                    + " counts as a zombie. Model calls and metric samples of the"
                                    + " run are signs of life, activities are not.");

    /** How long ended runs are remembered. */
    public static final ConfigOption<Duration> RETENTION =
            ConfigOptions.key("run.retention")
                    .durationType()
                    .defaultValue(DEFAULTS.retention())
                    .withDescription(
                            "How long, in event time, a run is remembered after its end, so that"
                                    + " events that trail it correct its row and duplicates are"
                                    + " recognised. Longer takes more state.");

    /** How long ids of events without a run are remembered. */
    public static final ConfigOption<Duration> DEDUP_HORIZON =
            ConfigOptions.key("dedup.horizon")
                    .durationType()
                    .defaultValue(DEFAULTS.dedupHorizon())
                    .withDescription(
                            "How long, in event time, the ids of events that belong to no run are"
                                    + " remembered. A duplicate that comes later is caught by the"
                                    + " key of its table only.");

    /** Most event ids of a run. */
    public static final ConfigOption<Integer> SEEN_ID_LIMIT =
            ConfigOptions.key("run.max-event-ids")
                    .intType()
                    .defaultValue(DEFAULTS.seenIdLimit())
                    .withDescription(
                            "Most event ids that are remembered for one run, 16 bytes each. Later"
                                    + " events of the run pass without a check and are counted by"
                                    + " the metric unrememberedIds.");

    /** Most step attempts of a run. */
    public static final ConfigOption<Integer> STEP_LIMIT =
            ConfigOptions.key("run.max-step-attempts")
                    .intType()
                    .defaultValue(DEFAULTS.stepLimit())
                    .withDescription(
                            "Most step attempts that are followed in one run. Further ones are"
                                    + " counted and get a row by their end event alone; the metric"
                                    + " untrackedStepEvents counts their events.");

    /** Metrics of memory. */
    public static final ConfigOption<List<String>> MEMORY_METRICS =
            ConfigOptions.key("run.memory-metrics")
                    .stringType()
                    .asList()
                    .defaultValues(names(DEFAULTS.resources().memory()))
                    .withDescription(
                            "Metrics whose samples, where they name a run, count for its peak"
                                    + " memory: bytes, or what their unit says (KiBy, MiBy, GiBy,"
                                    + " kBy, MBy, GBy). Samples of what is free, cached or idle"
                                    + " (tag state) do not count.");

    /** Metrics of CPU. */
    public static final ConfigOption<List<String>> CPU_METRICS =
            ConfigOptions.key("run.cpu-metrics")
                    .stringType()
                    .asList()
                    .defaultValues(names(DEFAULTS.resources().cpu()))
                    .withDescription(
                            "Metrics whose samples, where they name a run, count for its peak CPU"
                                    + " in cores; a utilization of 1 counts as one core. The values"
                                    + " of a name that ends in %, or whose unit is %, are percents.");

    /** Metrics of GPU. */
    public static final ConfigOption<List<String>> GPU_METRICS =
            ConfigOptions.key("run.gpu-metrics")
                    .stringType()
                    .asList()
                    .defaultValues(names(DEFAULTS.resources().gpu()))
                    .withDescription(
                            "Metrics whose samples, where they name a run, count for its peak GPU"
                                    + " as a share from 0 to 1. The values of a name that ends in"
                                    + " %, or whose unit is %, are percents.");

    /** How many runs stay on the heap. */
    public static final ConfigOption<Integer> HOT_RUNS =
            ConfigOptions.key("run.hot-keys")
                    .intType()
                    .defaultValue(20_000)
                    .withDescription(
                            "How many runs each tracker keeps on the heap between checkpoints, some"
                                    + " 6 kB each for a run of 40 events; the others are read from"
                                    + " the state backend.");

    /** How often rows of changed runs are sent. */
    public static final ConfigOption<Duration> FLUSH_INTERVAL =
            ConfigOptions.key("run.flush-interval")
                    .durationType()
                    .defaultValue(Duration.ofMillis(500))
                    .withDescription(
                            "How often, in processing time, the rows of runs that changed are"
                                    + " sent. They are sent before every checkpoint, too.");

    /** Most live rows to send at a time. */
    public static final ConfigOption<Integer> LIVE_ROWS_PER_FLUSH =
            ConfigOptions.key("run.live-rows-per-flush")
                    .intType()
                    .defaultValue(1_250)
                    .withDescription(
                            "Live rows of open runs that each tracker sends per flush; the others"
                                    + " wait for the next one. While a busy machine reads a"
                                    + " backlog it is one for fifty events, so that thousands of"
                                    + " busy runs are shown less often instead of slowing the job.");

    /** When silence of all inputs counts. */
    public static final ConfigOption<Duration> SILENCE_AFTER =
            ConfigOptions.key("run.silence-after")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(1))
                    .withDescription(
                            "How long all inputs have to be idle before zombies are looked for by"
                                    + " the clock, because no event tells the time any more; 0 for"
                                    + " never. Nothing else is decided by it.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Run tracker",
                    "What becomes of runs, and how long they are remembered.",
                    List.of(
                            ZOMBIE_AFTER,
                            RETENTION,
                            DEDUP_HORIZON,
                            SEEN_ID_LIMIT,
                            STEP_LIMIT,
                            MEMORY_METRICS,
                            CPU_METRICS,
                            GPU_METRICS,
                            HOT_RUNS,
                            FLUSH_INTERVAL,
                            LIVE_ROWS_PER_FLUSH,
                            SILENCE_AFTER));

    private RunTrackerOptions() {}

    /** The operator as the options want it. */
    public static RunTrackerOperator operator(JobConfiguration configuration) {
        return new RunTrackerOperator(
                new RunTrackerSettings(
                        configuration.getPositive(ZOMBIE_AFTER),
                        configuration.get(RETENTION),
                        configuration.get(DEDUP_HORIZON),
                        configuration.getAtLeast(1, SEEN_ID_LIMIT),
                        configuration.getAtLeast(1, STEP_LIMIT),
                        new ResourceMetricNames(
                                configuration.get(MEMORY_METRICS),
                                configuration.get(CPU_METRICS),
                                configuration.get(GPU_METRICS)),
                        ErrorOptions.rules(configuration)),
                configuration.getAtLeast(1, HOT_RUNS),
                configuration.getPositive(FLUSH_INTERVAL),
                configuration.getAtLeast(1, LIVE_ROWS_PER_FLUSH),
                configuration.get(SILENCE_AFTER),
                new MachineLoad(configuration.get(RunlightOptions.SINK_YIELD_AT_LOAD)));
    }

    private static String[] names(List<String> names) {
        return names.toArray(String[]::new);
    }
}
