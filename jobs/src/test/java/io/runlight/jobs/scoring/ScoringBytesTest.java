/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.models.scoring.RiskLevel;
import io.runlight.models.scoring.explain.Contribution;
import io.runlight.models.scoring.registry.Alias;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Old bytes of what scoring keeps and sends. */
class ScoringBytesTest {

    private static final ScoredRun RUN =
            new ScoredRun("acme", "nightly", "production", "run-7", 1_772_359_200_500L);

    private static final Estimate FIRST =
            new Estimate("20260228T010000", "prior", 0.75, RiskLevel.HIGH, 60, 40, 90, 0.8);

    private static final Estimate LAST =
            new Estimate(
                    "prior",
                    "prior",
                    0.25,
                    RiskLevel.MEDIUM,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN);

    static final Prediction PREDICTION =
            new Prediction(
                    RUN,
                    3,
                    Alias.CHALLENGER,
                    ScoredWhen.STEP,
                    RUN.startMillis() + 30_000,
                    FIRST,
                    30,
                    List.of(new Contribution("plan.steps", 8, 0.5)),
                    List.of(new Contribution("pipeline.ended", Float.NaN, -0.25)),
                    "f00d",
                    new float[] {8, Float.NaN},
                    25);

    static final PredictionOutcome OUTCOME =
            new PredictionOutcome(
                    RUN,
                    Alias.CHAMPION,
                    RUN.startMillis() + 70_000,
                    "failed",
                    70,
                    3,
                    "f00d",
                    FIRST,
                    RUN.startMillis() + 60_000,
                    LAST,
                    RUN.startMillis());

    @Test
    void predictionsOfTheFirstVersionAreRead() throws IOException {
        assertThat(new PredictionCodec().read(golden("prediction-v1")))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .withEqualsForType(Float::equals, Float.class)
                .isEqualTo(PREDICTION);
        assertThat(bytes(out -> new PredictionCodec().write(PREDICTION, out)))
                .isEqualTo(hex("prediction-v1"));
    }

    @Test
    void outcomesOfTheFirstVersionAreRead() throws IOException {
        assertThat(new PredictionOutcomeCodec().read(golden("prediction-outcome-v1")))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .withEqualsForType(Float::equals, Float.class)
                .isEqualTo(OUTCOME);
        assertThat(bytes(out -> new PredictionOutcomeCodec().write(OUTCOME, out)))
                .isEqualTo(hex("prediction-outcome-v1"));
    }

    @Test
    void unknownVersionsAreRefusedWithARemedy() {
        assertThatThrownBy(() -> new PredictionCodec().read(input(new byte[] {9})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("binary version 9")
                .hasMessageContaining("the release that wrote it");
    }

    private static DataInputStream golden(String name) throws IOException {
        return input(hex(name));
    }

    private static DataInputStream input(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static byte[] hex(String name) throws IOException {
        try (InputStream in =
                ScoringBytesTest.class.getResourceAsStream("/golden/" + name + ".hex")) {
            return HexFormat.of()
                    .parseHex(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }
}
