/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

import io.runlight.flink.clickhouse.ConnectionSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.MemorySize;

/** The options that all jobs share: Kafka, ClickHouse, checkpoints and sinks. */
public final class RunlightOptions {

    public static final ConfigOption<String> KAFKA_BOOTSTRAP_SERVERS =
            ConfigOptions.key("kafka.bootstrap-servers")
                    .stringType()
                    .defaultValue("localhost:9092")
                    .withDescription("Brokers to start from, as host:port, separated by commas.");

    public static final ConfigOption<String> KAFKA_GROUP_ID =
            ConfigOptions.key("kafka.group-id")
                    .stringType()
                    .defaultValue("runlight")
                    .withDescription(
                            "Consumer group under which offsets are published for monitoring; the"
                                    + " job itself goes by its checkpoints.");

    public static final ConfigOption<String> KAFKA_TOPIC_PREFIX =
            ConfigOptions.key("kafka.topic-prefix")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "Put before every topic name, so that installations can share brokers.");

    public static final ConfigOption<StartingOffsets> KAFKA_STARTING_OFFSETS =
            ConfigOptions.key("kafka.starting-offsets")
                    .enumType(StartingOffsets.class)
                    .defaultValue(StartingOffsets.COMMITTED)
                    .withDescription(
                            "Where to begin without a checkpoint: committed (where the group"
                                    + " stopped, else at the beginning), earliest or latest.");

    public static final ConfigOption<Duration> KAFKA_PARTITION_DISCOVERY_INTERVAL =
            ConfigOptions.key("kafka.partition-discovery-interval")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(1))
                    .withDescription("How often to look for new partitions.");

    public static final ConfigOption<Duration> KAFKA_OUT_OF_ORDERNESS =
            ConfigOptions.key("kafka.out-of-orderness")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(10))
                    .withDescription(
                            "How far event times of a partition may run backwards before a window"
                                    + " has to be corrected.");

    public static final ConfigOption<Duration> KAFKA_IDLENESS =
            ConfigOptions.key("kafka.idleness")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(30))
                    .withDescription(
                            "A partition that is silent for so long no longer holds up the others."
                                    + " At least 30 s while partitions are aligned.");

    public static final ConfigOption<Integer> KAFKA_IDLENESS_EVENTS =
            ConfigOptions.key("kafka.idleness-events")
                    .intType()
                    .defaultValue(100_000)
                    .withDescription(
                            "The same under back pressure, where time says nothing: a partition"
                                    + " that is silent while the reader takes so many events from"
                                    + " each other one. Several times what"
                                    + " max.partition.fetch.bytes (1 MiB, compressed) holds, or a"
                                    + " partition may be called silent before its turn.");

    public static final ConfigOption<Duration> KAFKA_ALIGNMENT_DRIFT =
            ConfigOptions.key("kafka.alignment-drift")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(30))
                    .withDescription(
                            "How far, in event time, a partition may be read ahead of the slowest"
                                    + " one before it waits, so that what is open does not grow"
                                    + " with the difference; more than kafka.max-ahead, 0 for"
                                    + " never. A replay (source.bounded) does not wait.");

    public static final ConfigOption<Duration> KAFKA_MAX_AHEAD =
            ConfigOptions.key("kafka.max-ahead")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(10))
                    .withDescription(
                            "How far an event time may lie ahead of the time that Kafka has for its"
                                    + " record. What lies further ahead comes from a wrong clock"
                                    + " or time zone and becomes a dead letter (time_ahead): it"
                                    + " would make the events of all others late. Keep it below"
                                    + " window.allowed-lateness and run.retention.");

    public static final ConfigOption<String> KAFKA_TRANSACTIONAL_ID_PREFIX =
            ConfigOptions.key("kafka.transactional-id-prefix")
                    .stringType()
                    .defaultValue("runlight")
                    .withDescription(
                            "Names the transactions of the job; different for each job that"
                                    + " writes to the same brokers, and never changed.");

    public static final ConfigOption<Duration> KAFKA_TRANSACTION_TIMEOUT =
            ConfigOptions.key("kafka.transaction-timeout")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(15))
                    .withDescription(
                            "Brokers abort a transaction after it: longer than any outage to"
                                    + " survive and at most transaction.max.timeout.ms of the"
                                    + " brokers.");

    public static final ConfigOption<Map<String, String>> KAFKA_PROPERTIES =
            ConfigOptions.key("kafka.properties")
                    .mapType()
                    .defaultValue(Map.of())
                    .withDescription(
                            "More settings for Kafka clients, for example"
                                    + " kafka.properties.security.protocol=SASL_SSL.");

    public static final ConfigOption<String> CLICKHOUSE_URL =
            ConfigOptions.key("clickhouse.url")
                    .stringType()
                    .defaultValue("http://localhost:8123")
                    .withDescription("ClickHouse's HTTP interface.");

    public static final ConfigOption<String> CLICKHOUSE_USER =
            ConfigOptions.key("clickhouse.user")
                    .stringType()
                    .defaultValue("default")
                    .withDescription("Who writes to ClickHouse.");

    public static final ConfigOption<String> CLICKHOUSE_PASSWORD =
            ConfigOptions.key("clickhouse.password")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "The user's password; empty when there is none. Set it by the"
                                    + " environment or an option file: arguments are shown by"
                                    + " process lists, and by Flink when it runs an application.");

    public static final ConfigOption<String> CLICKHOUSE_DATABASE =
            ConfigOptions.key("clickhouse.database")
                    .stringType()
                    .defaultValue(ConnectionSettings.DATA_DATABASE)
                    .withDescription("Database that holds the tables.");

    public static final ConfigOption<String> CLICKHOUSE_CLUSTER =
            ConfigOptions.key("clickhouse.cluster")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "Name of the cluster when clickhouse.url leads to one of several"
                                    + " replicas; empty for a single server.");

    public static final ConfigOption<Duration> CLICKHOUSE_CONNECT_TIMEOUT =
            ConfigOptions.key("clickhouse.connect-timeout")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(5))
                    .withDescription("How long to wait for a connection.");

    public static final ConfigOption<Duration> CLICKHOUSE_REQUEST_TIMEOUT =
            ConfigOptions.key("clickhouse.request-timeout")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(60))
                    .withDescription(
                            "How long to wait for an answer before the job looks whether the"
                                    + " insert took place.");

    public static final ConfigOption<Duration> CHECKPOINT_INTERVAL =
            ConfigOptions.key("checkpoint.interval")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(5))
                    .withDescription(
                            "Time between checkpoints; exactly-once rows become visible with them.");

    public static final ConfigOption<Duration> CHECKPOINT_TIMEOUT =
            ConfigOptions.key("checkpoint.timeout")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(5))
                    .withDescription(
                            "A checkpoint that takes longer is given up. At most half of"
                                    + " kafka.transaction-timeout, less two minutes.");

    public static final ConfigOption<Integer> CHECKPOINT_TOLERABLE_FAILURES =
            ConfigOptions.key("checkpoint.tolerable-failures")
                    .intType()
                    .defaultValue(10)
                    .withDescription("So many failed checkpoints in a row restart the job.");

    public static final ConfigOption<String> CHECKPOINT_DIRECTORY =
            ConfigOptions.key("checkpoint.directory")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "Where checkpoints are kept, as a URI of a file system that Flink"
                                    + " knows; empty leaves it to the cluster's configuration,"
                                    + " which must then name one, or the job is refused.");

    public static final ConfigOption<Integer> SINK_CHUNK_ROWS =
            ConfigOptions.key("sink.chunk-rows")
                    .intType()
                    .defaultValue(100_000)
                    .withDescription("A chunk of rows is sealed at so many rows.");

    public static final ConfigOption<MemorySize> SINK_CHUNK_BYTES =
            ConfigOptions.key("sink.chunk-bytes")
                    .memoryType()
                    .defaultValue(MemorySize.ofMebiBytes(4))
                    .withDescription("A chunk of rows is sealed at so many compressed bytes.");

    public static final ConfigOption<Integer> SINK_INSERT_ROWS =
            ConfigOptions.key("sink.insert-rows")
                    .intType()
                    .defaultValue(500_000)
                    .withDescription("Chunks are joined into one insert up to so many rows.");

    public static final ConfigOption<MemorySize> SINK_MAX_PENDING_BYTES =
            ConfigOptions.key("sink.max-pending-bytes")
                    .memoryType()
                    .defaultValue(MemorySize.ofMebiBytes(128))
                    .withDescription(
                            "Compressed bytes that may wait for a checkpoint in one subtask before"
                                    + " it slows its input down.");

    public static final ConfigOption<Integer> SINK_INSERTS_IN_FLIGHT =
            ConfigOptions.key("sink.inserts-in-flight")
                    .intType()
                    .defaultValue(4)
                    .withDescription("Inserts that one sink sends at the same time.");

    public static final ConfigOption<Duration> SINK_FLUSH_INTERVAL =
            ConfigOptions.key("sink.flush-interval")
                    .durationType()
                    .defaultValue(Duration.ofMillis(250))
                    .withDescription(
                            "Windows and live runs are written soon after they come, but no more often than"
                                    + " this: every insert makes a part in ClickHouse.");

    public static final ConfigOption<Double> SINK_YIELD_AT_LOAD =
            ConfigOptions.key("sink.yield-at-load")
                    .doubleType()
                    .defaultValue(0.92)
                    .withDescription(
                            "When the processors of a TaskManager are busier than this share and"
                                    + " event time is over a minute behind the clock, rows of"
                                    + " windows and live runs that still change come a few times"
                                    + " less often, so that the backlog is read faster. Above 1:"
                                    + " never.");

    public static final ConfigOption<Duration> SINK_RETRY_INITIAL_BACKOFF =
            ConfigOptions.key("sink.retry-initial-backoff")
                    .durationType()
                    .defaultValue(Duration.ofMillis(100))
                    .withDescription("Wait before the first retry of an insert; then it doubles.");

    public static final ConfigOption<Duration> SINK_RETRY_MAX_BACKOFF =
            ConfigOptions.key("sink.retry-max-backoff")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(10))
                    .withDescription("Longest wait between retries of an insert.");

    public static final ConfigOption<Duration> SINK_RETRY_LIMIT =
            ConfigOptions.key("sink.retry-limit")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(2))
                    .withDescription(
                            "How long one insert is retried in a row; after several rows of"
                                    + " retries the job restarts from its checkpoint and goes on"
                                    + " trying.");

    /** All of them, as chapters of the reference page. */
    public static final List<OptionGroup> GROUPS =
            List.of(
                    new OptionGroup(
                            "Kafka",
                            "Where events come from and where alerts and dead letters go.",
                            List.of(
                                    KAFKA_BOOTSTRAP_SERVERS,
                                    KAFKA_GROUP_ID,
                                    KAFKA_TOPIC_PREFIX,
                                    KAFKA_STARTING_OFFSETS,
                                    KAFKA_PARTITION_DISCOVERY_INTERVAL,
                                    KAFKA_OUT_OF_ORDERNESS,
                                    KAFKA_IDLENESS,
                                    KAFKA_IDLENESS_EVENTS,
                                    KAFKA_ALIGNMENT_DRIFT,
                                    KAFKA_MAX_AHEAD,
                                    KAFKA_TRANSACTIONAL_ID_PREFIX,
                                    KAFKA_TRANSACTION_TIMEOUT,
                                    KAFKA_PROPERTIES)),
                    new OptionGroup(
                            "ClickHouse",
                            "Where rows go.",
                            List.of(
                                    CLICKHOUSE_URL,
                                    CLICKHOUSE_USER,
                                    CLICKHOUSE_PASSWORD,
                                    CLICKHOUSE_DATABASE,
                                    CLICKHOUSE_CLUSTER,
                                    CLICKHOUSE_CONNECT_TIMEOUT,
                                    CLICKHOUSE_REQUEST_TIMEOUT)),
                    new OptionGroup(
                            "Checkpoints",
                            "How often and where the job's state is saved.",
                            List.of(
                                    CHECKPOINT_INTERVAL,
                                    CHECKPOINT_TIMEOUT,
                                    CHECKPOINT_TOLERABLE_FAILURES,
                                    CHECKPOINT_DIRECTORY)),
                    new OptionGroup(
                            "Sinks",
                            "Sizes, ages and retries of what is written to ClickHouse.",
                            List.of(
                                    SINK_CHUNK_ROWS,
                                    SINK_CHUNK_BYTES,
                                    SINK_INSERT_ROWS,
                                    SINK_MAX_PENDING_BYTES,
                                    SINK_INSERTS_IN_FLIGHT,
                                    SINK_FLUSH_INTERVAL,
                                    SINK_YIELD_AT_LOAD,
                                    SINK_RETRY_INITIAL_BACKOFF,
                                    SINK_RETRY_MAX_BACKOFF,
                                    SINK_RETRY_LIMIT)));

    private RunlightOptions() {}
}
