/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallImportersTest {

    @TempDir private Path folder;

    @Test
    void an_azure_request_becomes_a_call_with_tokens_and_no_latency() throws IOException {
        Path file =
                Traces.write(
                        folder,
                        "azure.csv.gz",
                        """
                        timestamp,context_tokens,generated_tokens
                        2023-11-16 18:15:46.6805900,374,44
                        """);

        assertThat(Traces.read(new AzureLlmImporter(), ImportSettings.defaults(), file))
                .containsExactly(
                        call(
                                "azure-1",
                                "2023-11-16T18:15:46.680Z",
                                "azure-llm",
                                null,
                                "azure",
                                "unnamed",
                                "chat",
                                374L,
                                44L,
                                null,
                                null,
                                Map.of()));
    }

    @Test
    void a_mooncake_request_keeps_its_prefix_and_takes_the_chosen_model() throws IOException {
        Path file =
                Traces.write(
                        folder,
                        "mooncake.csv",
                        """
                        timestamp_ms,input_tokens,output_tokens,prefix_blocks,first_block
                        1500,6758,500,14,1
                        """);
        ImportSettings settings =
                new ImportSettings(
                        "lab",
                        "me",
                        "mine",
                        5,
                        ImportSettings.DEFAULT_HEARTBEAT,
                        TraceClock.UNCHANGED);

        assertThat(Traces.read(new MooncakeImporter(), settings, file))
                .containsExactly(
                        call(
                                "mooncake-1",
                                "2025-01-01T00:00:01.500Z",
                                "lab",
                                null,
                                "me",
                                "mine",
                                "chat",
                                6758L,
                                500L,
                                null,
                                null,
                                Map.of("prefix_blocks", "14", "first_block", "1")));
    }

    @Test
    void an_image_request_is_an_activity_and_when_it_ended_a_call() throws IOException {
        Path file =
                Traces.write(
                        folder,
                        "requests.csv",
                        "request_id,gmt_create,predict_type,predict_status,exec_time_seconds,groupId,"
                                + "prompt_length,checkpoint_model_version_id,num_lora\n"
                                + "1,2024-11-15 16:57:50,TXT_2_IMG,SUCCEED,32.0,G7,63.0,M1,0\n"
                                + "2,2024-11-15 16:58:00,IMG_2_IMG,FAILED,4.0,G8,,M2,1\n"
                                + "3,2024-11-15 16:59:00,TXT_2_IMG,PENDING,9.0,G9,,,0\n");

        List<Event> events = Traces.read(new GenTd26Importer(), ImportSettings.defaults(), file);

        assertThat(Traces.lines(events))
                .containsExactly(
                        "2024-11-15T16:57:50Z activity request-1",
                        "2024-11-15T16:58:22Z llm_call request-1/call",
                        "2024-11-15T16:58:00Z activity request-2",
                        "2024-11-15T16:58:04Z llm_call request-2/call",
                        "2024-11-15T16:59:00Z activity request-3");
        assertThat(events.get(1))
                .isEqualTo(
                        call(
                                "request-1/call",
                                "2024-11-15T16:58:22Z",
                                "gentd26",
                                "G7",
                                "alibaba",
                                "M1",
                                "image_generation",
                                null,
                                null,
                                32_000.0,
                                null,
                                Map.of("predict_type", "TXT_2_IMG")));
        assertThat(((LlmCallEvent) events.get(3)).errorType()).isEqualTo("generation_failed");
        ActivityEvent request = (ActivityEvent) events.get(0);
        assertThat(request.activityKind()).isEqualTo(ActivityKind.USER_ACTION);
        assertThat(request.userId()).isEqualTo("G7");
        assertThat(request.properties())
                .isEqualTo(
                        Map.of(
                                "predict_type", "TXT_2_IMG",
                                "prompt_length", "63.0",
                                "checkpoint_model_version_id", "M1",
                                "num_lora", "0"));
    }

    private static LlmCallEvent call(
            String id,
            String time,
            String workspace,
            String user,
            String provider,
            String model,
            String operation,
            Long input,
            Long output,
            Double latency,
            String error,
            Map<String, String> attributes) {
        return new LlmCallEvent(
                id,
                Instant.parse(time).toEpochMilli(),
                workspace,
                "",
                null,
                null,
                null,
                id,
                user,
                null,
                provider,
                model,
                operation,
                input,
                output,
                null,
                null,
                null,
                latency,
                null,
                null,
                error,
                null,
                attributes);
    }
}
