/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.jobs.alert.StateVersion;
import io.runlight.models.features.Feature;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.features.FeatureType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The binary form of {@link FeatureSchema}. */
public final class FeatureSchemaCodec implements Codec<FeatureSchema> {

    /** The Flink type. */
    static final TypeInformation<FeatureSchema> TYPE =
            CodecTypeInformation.of(FeatureSchema.class, FeatureSchemaCodec.class);

    private static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(FeatureSchema schema, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
        output.integer(schema.size());
        for (Feature feature : schema.features()) {
            output.text(feature.name());
            output.text(feature.type().name());
            output.text(feature.unit());
            output.text(feature.missing());
            output.text(feature.sentence());
        }
    }

    @Override
    public FeatureSchema read(DataInput source) throws IOException {
        input.from(source);
        StateVersion.check(input.code(), VERSION, "A schema of features");
        long size = input.integer();
        List<Feature> features = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            features.add(
                    new Feature(
                            input.text(),
                            FeatureType.valueOf(input.text()),
                            input.text(),
                            input.text(),
                            input.text()));
        }
        return new FeatureSchema(features);
    }
}
