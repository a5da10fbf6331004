/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.core.event.StepType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventDecoderTest {

    private static final String COMMON =
            "\"event_id\":\"e-1\",\"event_time\":\"2026-01-02T03:04:05.678+01:00\","
                    + "\"workspace_id\":\"acme\"";

    private final EventDecoder decoder = new EventDecoder();

    @Test
    void a_start_with_a_plan_is_decoded_with_all_of_its_fields() throws Exception {
        PipelineRunEvent run =
                run(
                        """
                        , "pipeline": "nightly", "run_id": "r-1", "status": "started",
                        "scheduled_time": 1767319200000, "attempt": 2, "team": "a\\u00e9\\n",
                        "plan": {"step_count": 7, "complexity": 1.25, "owner": {"b": 1, "a": [true, null]},
                          "configuration": {"b": "2", "a": 1}}
                        """);

        assertThat(run.eventId()).isEqualTo("e-1");
        assertThat(run.eventTimeMillis())
                .isEqualTo(Instant.parse("2026-01-02T02:04:05.678Z").toEpochMilli());
        assertThat(run.environment()).isEmpty();
        assertThat(run.status()).isEqualTo(RunStatus.STARTED);
        assertThat(run.scheduledTimeMillis()).isEqualTo(1767319200000L);
        assertThat(run.attempt()).isEqualTo(2);
        assertThat(run.plan().stepCount()).isEqualTo(7);
        assertThat(run.plan().complexity()).isEqualTo(1.25);
        assertThat(run.plan().configuration()).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(run.plan().configurationHash()).hasSize(36);
        assertThat(run.attributes())
                .isEqualTo(Map.of("team", "aé\n", "plan.owner", "{\"a\":[true,null],\"b\":1}"));
    }

    @Test
    void a_step_has_a_first_attempt_of_another_type_unless_it_says_more() throws Exception {
        StepEvent step =
                (StepEvent)
                        decode(
                                EventKind.STEP,
                                "{"
                                        + COMMON
                                        + ",\"pipeline\":\"p\",\"run_id\":\"r\","
                                        + "\"step\":\"s\",\"status\":\"failed\","
                                        + "\"depends_on\":[\"a\",\"b\"],\"parent_step_id\":null}");

        assertThat(step.attempt()).isEqualTo(1);
        assertThat(step.stepType()).isEqualTo(StepType.OTHER);
        assertThat(step.dependsOn()).containsExactly("a", "b");
        assertThat(step.parentStepId()).isNull();
    }

    @Test
    void a_model_call_is_decoded() throws Exception {
        LlmCallEvent call =
                (LlmCallEvent)
                        decode(
                                EventKind.LLM_CALL,
                                "{"
                                        + COMMON
                                        + ",\"provider\":\"openai\",\"model\":\"gpt\","
                                        + "\"input_tokens\":12,\"cost_usd\":1.2e-5,"
                                        + "\"latency_ms\":12.5}");

        assertThat(call.inputTokens()).isEqualTo(12);
        assertThat(call.costUsd()).isEqualTo(1.2e-5);
        assertThat(call.latencyMillis()).isEqualTo(12.5);
        assertThat(call.failed()).isFalse();
    }

    @Test
    void what_the_writer_writes_is_decoded_to_the_same_event() throws Exception {
        EventJsonWriter writer = new EventJsonWriter();
        MetricEvent metric =
                (MetricEvent)
                        decode(
                                EventKind.METRIC,
                                "{"
                                        + COMMON
                                        + ",\"name\":\"cpu\",\"metric_type\":\"histogram\","
                                        + "\"bounds\":[1,2.5],\"counts\":[1,2,3],"
                                        + "\"tags\":{\"host\":\"h\"}}");
        ActivityEvent activity =
                (ActivityEvent) decode(EventKind.ACTIVITY, "{" + COMMON + ",\"action\":\"open\"}");

        assertThat(decoder.decode(EventKind.METRIC, writer.write(metric))).isEqualTo(metric);
        assertThat(decoder.decode(EventKind.ACTIVITY, writer.write(activity))).isEqualTo(activity);
        assertThat(decoder.kindOf(writer.write(activity))).isEqualTo(EventKind.ACTIVITY);
    }

    @Test
    void a_missing_event_id_follows_from_the_content_in_any_layout() throws Exception {
        String one =
                "{\"event_time\":1,\"workspace_id\":\"w\",\"action\":\"a\",\"x\":{\"p\":1,\"q\":2}}";
        String other =
                " {\"x\" : {\"q\":2, \"p\":1}, \"kind\":\"activity\", \"action\":\"\\u0061\",\n"
                        + " \"workspace_id\":\"w\", \"run_id\":null, \"event_time\":1} ";
        String different = one.replace("\"p\":1", "\"p\":3");

        String id = decode(EventKind.ACTIVITY, one).eventId();

        assertThat(decode(EventKind.ACTIVITY, other).eventId()).isEqualTo(id);
        assertThat(decode(EventKind.ACTIVITY, different).eventId()).isNotEqualTo(id);
        assertThat(id).isEqualTo("954c6b43-6a65-8325-a145-2a178ba85099");
    }

    @Test
    void a_confluent_wire_prefix_is_skipped() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0, 0, 0, 0, 7});
        bytes.writeBytes(bytes("{" + COMMON + ",\"action\":\"open\"}"));

        assertThat(decoder.decode(EventKind.ACTIVITY, bytes.toByteArray()).eventId())
                .isEqualTo("e-1");
    }

    @Test
    void every_refusal_names_its_reason_field_and_value() {
        refused("", RefusalReason.EMPTY, "", "");
        refused("[1]", RefusalReason.NOT_AN_OBJECT, "", "[1]");
        refused("{" + COMMON + ",\"action\":}", RefusalReason.MALFORMED_JSON, "action", "}");
        refused("{" + COMMON + ",\"action\":\"a\"} x", RefusalReason.MALFORMED_JSON, "", "x");
        refused("{" + COMMON + "}", RefusalReason.MISSING_FIELD, "action", "");
        refused("{" + COMMON + ",\"action\":\"\"}", RefusalReason.MISSING_FIELD, "action", "");
        refused("{" + COMMON + ",\"action\":7}", RefusalReason.WRONG_TYPE, "action", "7");
        refused(
                "{" + COMMON + ",\"event_id\":\"e-2\"}",
                RefusalReason.DUPLICATE_FIELD,
                "event_id",
                "");
        refused(
                "{\"event_time\":\"2026-02-30T00:00:00Z\"}",
                RefusalReason.INVALID_TIME,
                "event_time",
                "2026-02-30T00:00:00Z");
        refused("{\"event_time\":-1}", RefusalReason.OUT_OF_RANGE, "event_time", "-1");
        refused("{\"event_time\":1.5}", RefusalReason.WRONG_TYPE, "event_time", "1.5");
        refused("{\"credits\":1e400}", RefusalReason.OUT_OF_RANGE, "credits", "1e400");
        refused("{\"kind\":\"step\"}", RefusalReason.KIND_MISMATCH, "kind", "step");
        refused("{\"kind\":\"pet\"}", RefusalReason.UNKNOWN_KIND, "kind", "pet");
        refused("{\"action\":\"\\ud800\"}", RefusalReason.INVALID_TEXT, "action", "\\ud800\"}");
        refused(
                "{\"action\":\"" + "x".repeat(600) + "\"}",
                RefusalReason.TOO_LONG,
                "action",
                "x".repeat(200));
        refused(
                "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}",
                RefusalReason.TOO_DEEP,
                "",
                "[".repeat(9) + "]".repeat(40) + "}");
        refused(
                "x".repeat(EventDecoder.MAX_BYTES + 1),
                RefusalReason.TOO_LARGE,
                "",
                "1048577 bytes");
    }

    private void refused(String json, RefusalReason reason, String field, String value) {
        RefusedException refused =
                catchThrowableOfType(
                        RefusedException.class, () -> decode(EventKind.ACTIVITY, json));

        assertThat(refused).as(json).isNotNull();
        assertThat(refused.reason()).as(json).isEqualTo(reason);
        assertThat(refused.field()).as(json).isEqualTo(field);
        assertThat(refused.value()).as(json).isEqualTo(value);
    }

    private PipelineRunEvent run(String fields) throws RefusedException {
        return (PipelineRunEvent) decode(EventKind.PIPELINE_RUN, "{" + COMMON + fields + "}");
    }

    private Event decode(EventKind kind, String json) throws RefusedException {
        return decoder.decode(kind, bytes(json));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
