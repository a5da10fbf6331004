/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.runlight.benchmarks.peers.textbook.message.Message;
import java.io.IOException;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.api.common.typeinfo.Types;

/** Jackson's data binding of one kind of messages, as Flink's own JSON schema does it. */
final class JsonMessages<T extends Message> extends AbstractDeserializationSchema<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private transient ObjectReader reader;

    JsonMessages(Class<T> type) {
        super(Types.POJO(type));
        this.type = type;
    }

    @Override
    public void open(InitializationContext context) {
        reader =
                JsonMapper.builder()
                        .addModule(new JavaTimeModule())
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build()
                        .readerFor(type);
    }

    @Override
    public T deserialize(byte[] json) throws IOException {
        return reader.readValue(json);
    }
}
