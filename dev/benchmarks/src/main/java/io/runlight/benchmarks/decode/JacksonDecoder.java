/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.runlight.core.event.EventKind;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** The decoder that most projects would write: Jackson's data binding with one reader per kind. */
final class JacksonDecoder {

    private final Map<EventKind, ObjectReader> readers = new EnumMap<>(EventKind.class);

    private JacksonDecoder(Module times) {
        JsonMapper mapper =
                JsonMapper.builder()
                        .addModule(times)
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
                        .build();
        readers.put(EventKind.PIPELINE_RUN, mapper.readerFor(BoundEvents.PipelineRun.class));
        readers.put(EventKind.STEP, mapper.readerFor(BoundEvents.Step.class));
        readers.put(EventKind.LLM_CALL, mapper.readerFor(BoundEvents.LlmCall.class));
        readers.put(EventKind.ACTIVITY, mapper.readerFor(BoundEvents.Activity.class));
        readers.put(EventKind.METRIC, mapper.readerFor(BoundEvents.Metric.class));
    }

    /** The decoder with the usual module for times. */
    static JacksonDecoder withTimes() {
        return new JacksonDecoder(new JavaTimeModule());
    }

    /** The decoder that reads times as texts and parses none, to show what they cost. */
    static JacksonDecoder withoutTimes() {
        return new JacksonDecoder(
                new SimpleModule().addDeserializer(Instant.class, new UnparsedTime()));
    }

    Object decode(EventKind kind, byte[] json) throws IOException {
        return readers.get(kind).readValue(json);
    }

    private static final class UnparsedTime extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        UnparsedTime() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            return parser.getText().isEmpty() ? null : Instant.EPOCH;
        }
    }
}
