/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.flink.type.RecordCodec;
import io.runlight.models.features.Feature;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.features.FeatureType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The binary form of {@link FeatureSchema}. */
public final class FeatureSchemaCodec extends RecordCodec<FeatureSchema> {

    /** The Flink type. */
    static final TypeInformation<FeatureSchema> TYPE =
            CodecTypeInformation.of(FeatureSchema.class, FeatureSchemaCodec.class);

    private static final int VERSION = 1;

    public FeatureSchemaCodec() {
        super(VERSION, "A schema of features");
    }

    @Override
    protected void write(FeatureSchema schema, BinaryOutput output) throws IOException {
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
    protected FeatureSchema read(BinaryInput input, int version) throws IOException {
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
