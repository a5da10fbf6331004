/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.decode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.runlight.core.event.EventKind;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The decoder that most projects would write: Jackson's data binding with one reader per kind. */
final class JacksonDecoder {

    private final Map<EventKind, ObjectReader> readers = new EnumMap<>(EventKind.class);

    JacksonDecoder() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .addModule(new JavaTimeModule())
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
                        .build();
        readers.put(EventKind.PIPELINE_RUN, mapper.readerFor(BoundEvents.PipelineRun.class));
        readers.put(EventKind.STEP, mapper.readerFor(BoundEvents.Step.class));
        readers.put(EventKind.LLM_CALL, mapper.readerFor(BoundEvents.LlmCall.class));
        readers.put(EventKind.ACTIVITY, mapper.readerFor(BoundEvents.Activity.class));
        readers.put(EventKind.METRIC, mapper.readerFor(BoundEvents.Metric.class));
    }

    Object decode(EventKind kind, byte[] json) throws IOException {
        return readers.get(kind).readValue(json);
    }
}
