/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.error.ErrorCategory;
import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.SourcedEvent;
import io.runlight.jobs.Events;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ErrorReaderTest {

    private final ErrorReader reader = new ErrorReader(ErrorRules.standard());

    @Test
    void onlyEventsThatTellOfAnErrorHaveARow() {
        assertThat(ErrorTable.has(sourced(Events.metric("m1", 1, "acme", 2)))).isFalse();
        assertThat(ErrorTable.has(sourced(Events.activity("a1", 1, "acme", "u", 1.0)))).isFalse();
        assertThat(ErrorTable.has(sourced(run(RunStatus.COMPLETED)))).isFalse();
        assertThat(ErrorTable.has(sourced(run(RunStatus.FAILED)))).isTrue();
        assertThat(ErrorTable.has(reported("e1", "Timeout", "slow"))).isTrue();
    }

    @Test
    void errorsThatDifferInValuesHaveOneTemplate() {
        SourcedEvent one = reported("e1", "TimeoutError", "no answer in 30 s");
        SourcedEvent other = reported("e2", "TimeoutError", "no answer in 7 s");

        assertThat(reader.template(one).text()).isEqualTo("TimeoutError: no answer in <*>");
        assertThat(reader.template(other)).isEqualTo(reader.template(one));
        assertThat(reader.category(other)).isEqualTo(ErrorCategory.TIMEOUT);
        assertThat(reader.error(one).message()).isEqualTo("no answer in 30 s");
    }

    @Test
    void anErrorThatNobodySaidAnythingAboutHasAnEmptyTemplate() {
        assertThat(reader.template(sourced(run(RunStatus.FAILED))).id()).isEmpty();
        assertThat(reader.template(sourced(run(RunStatus.FAILED))).text()).isEmpty();
        assertThat(reader.category(sourced(run(RunStatus.FAILED))))
                .isEqualTo(ErrorCategory.UNKNOWN);
    }

    @Test
    void itReadsTheSameWhereItIsSentTo() throws Exception {
        SourcedEvent event = reported("e1", null, "the warehouse is asleep");
        ErrorReader sent = sent(new ErrorReader(ErrorRules.before("dependency = asleep")));

        assertThat(sent.category(event)).isEqualTo(ErrorCategory.DEPENDENCY);
        assertThat(sent.template(event)).isEqualTo(reader.template(event));
    }

    private static ErrorReader sent(ErrorReader reader) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(reader);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ErrorReader) in.readObject();
        }
    }

    private static Event run(RunStatus status) {
        return Events.run("r-" + status, 1, "acme", "nightly", "r1", status);
    }

    private static SourcedEvent reported(String id, String type, String message) {
        Map<String, String> properties = new HashMap<>();
        properties.put("error_message", message);
        if (type != null) {
            properties.put("error_type", type);
        }
        return sourced(
                new ActivityEvent(
                        id,
                        1,
                        "acme",
                        null,
                        ActivityKind.ERROR_EVENT,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        properties,
                        Map.of()));
    }

    private static SourcedEvent sourced(Event event) {
        return new SourcedEvent(event, 0, 0);
    }
}
