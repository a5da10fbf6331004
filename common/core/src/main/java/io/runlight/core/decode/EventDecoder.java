/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.id.ContentIds;

/**
 * The decoder of native events, from the bytes of one Kafka record to a record of the event; an
 * instance serves one thread.
 *
 * <p>It makes one pass without reflection and keeps strings of names that repeat. What the contract
 * does not know goes to the attributes; whatever breaks the contract is refused with a reason.
 */
public final class EventDecoder {

    /** Most bytes of a record. */
    public static final int MAX_BYTES = 1 << 20;

    /** Deepest nesting of objects and arrays. */
    public static final int MAX_DEPTH = 32;

    /** Most entries of a map or a list. */
    public static final int MAX_ENTRIES = 1000;

    /** Most characters of a name or an id. */
    public static final int MAX_NAME_LENGTH = 512;

    /** Latest time that an event may have: the end of the year 2099. */
    public static final long LATEST_TIME_MILLIS = 4_102_444_799_999L;

    /** Longest duration or latency, some thirty years: sums of many still fit a long. */
    public static final long LONGEST_MILLIS = 1_000_000_000_000L;

    private static final int WIRE_PREFIX_LENGTH = 5;
    private static final NameTable KIND = NameTable.of("kind");
    private static final NameTable NOT_CONTENT = NameTable.of("kind", "event_id");

    private final FieldReader reader = new FieldReader();
    private final CommonFields common = new CommonFields();
    private final PipelineRunDecoder pipelineRuns = new PipelineRunDecoder();
    private final StepDecoder steps = new StepDecoder();
    private final LlmCallDecoder llmCalls = new LlmCallDecoder();
    private final ActivityDecoder activities = new ActivityDecoder();
    private final MetricDecoder metrics = new MetricDecoder();
    private final FieldOrder kindAlone = new FieldOrder(KIND);

    /**
     * Decodes an event of a topic.
     *
     * @param kind what the topic carries
     * @param json the value of the Kafka record, with or without a Confluent wire prefix
     */
    public Event decode(EventKind kind, byte[] json) throws RefusedException {
        int start = start(json);
        try {
            reader.reset(json, start);
            common.reset(kind, json, start);
            return switch (kind) {
                case PIPELINE_RUN -> pipelineRuns.decode(reader, common);
                case STEP -> steps.decode(reader, common);
                case LLM_CALL -> llmCalls.decode(reader, common);
                case ACTIVITY -> activities.decode(reader, common);
                case METRIC -> metrics.decode(reader, common);
            };
        } catch (RefusedException refused) {
            throw reader.located(refused);
        }
    }

    /** The kind that an event names itself, as it must where events of several kinds are mixed. */
    public EventKind kindOf(byte[] json) throws RefusedException {
        reader.reset(json, start(json));
        if (!reader.next(kindAlone)) {
            throw reader.missing("kind");
        }
        return readKind(reader);
    }

    static EventKind readKind(FieldReader reader) throws RefusedException {
        String name = reader.text();
        for (EventKind kind : EventKind.values()) {
            if (kind.wireName().equals(name)) {
                return kind;
            }
        }
        throw reader.refusal(RefusalReason.UNKNOWN_KIND, name == null ? "" : name);
    }

    /** The id of an event that brings none: the same for the same content in any layout. */
    static String derivedId(EventKind kind, byte[] json, int start) throws RefusedException {
        JsonScanner scanner = new JsonScanner();
        scanner.reset(json, start, json.length);
        scanner.skipSpace();
        String content = new CanonicalJson(scanner).objectWithout(NOT_CONTENT);
        return ContentIds.of("event", kind.wireName(), content);
    }

    static int start(byte[] json) throws RefusedException {
        if (json == null || json.length == 0) {
            throw new RefusedException(RefusalReason.EMPTY, "", "");
        }
        if (json.length > MAX_BYTES) {
            throw new RefusedException(RefusalReason.TOO_LARGE, "", json.length + " bytes");
        }
        return json[0] == 0 && json.length > WIRE_PREFIX_LENGTH ? WIRE_PREFIX_LENGTH : 0;
    }
}
