/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoosterReaderTest {

    @Test
    void aBoosterSaysWhatItWasTrainedForAndOnWhat() throws Exception {
        Booster booster =
                read(
                        Trained.withObjective("reg:quantileerror")
                                .with("quantile_alpha", "[0.1, 0.9]")
                                .features(7)
                                .rounds(5)
                                .train());

        assertThat(booster.objective()).isEqualTo(Objective.QUANTILE);
        assertThat(booster.features()).isEqualTo(7);
        assertThat(booster.outputs()).isEqualTo(2);
        assertThat(booster.quantiles()).containsExactly(0.1f, 0.9f);
        assertThat(booster.trees()).hasSize(10);
    }

    @Test
    void theBaseScoreMayBeOneInBracketsForEachOutput() throws Exception {
        byte[] bytes =
                Trained.withObjective("reg:quantileerror")
                        .with("quantile_alpha", "[0.1, 0.9]")
                        .with("base_score", 0.5)
                        .rounds(1)
                        .train()
                        .toByteArray("ubj");

        assertThat(BoosterReader.read(bytes).baseMargins()).containsExactly(0.5f, 0.5f);
        assertThat(BoosterReader.read(withText(bytes, "base_score", "[5E-1,2.5E0]")).baseMargins())
                .containsExactly(0.5f, 2.5f);
    }

    @Test
    void aBaseScoreForAnotherNumberOfOutputsIsRefused() throws Exception {
        byte[] bytes =
                Trained.withObjective("reg:squarederror").rounds(1).train().toByteArray("ubj");

        assertThatThrownBy(() -> BoosterReader.read(withText(bytes, "base_score", "[1,2,3]")))
                .isInstanceOf(BoosterFormatException.class)
                .hasMessage("base_score [1,2,3] is not for 1 outputs");
    }

    @Test
    void anObjectiveThatCannotBeEvaluatedIsRefusedByName() throws Exception {
        byte[] bytes =
                Trained.withObjective("reg:pseudohubererror").rounds(1).train().toByteArray("ubj");

        assertThatThrownBy(() -> BoosterReader.read(bytes))
                .isInstanceOf(BoosterFormatException.class)
                .hasMessageContaining("reg:pseudohubererror")
                .hasMessageContaining("binary:logistic");
    }

    @Test
    void anotherKindOfBoosterIsRefusedByName() throws Exception {
        byte[] bytes =
                Trained.withObjective("reg:squarederror")
                        .with("booster", "dart")
                        .rounds(1)
                        .train()
                        .toByteArray("ubj");

        assertThatThrownBy(() -> BoosterReader.read(bytes))
                .hasMessage("The booster is a dart; only gbtree can be evaluated");
    }

    @Test
    void aBoosterThatEndsEarlyIsRefusedWhereverItEnds() throws Exception {
        byte[] bytes =
                Trained.withObjective("reg:squarederror").rounds(3).train().toByteArray("ubj");

        for (int length = 0; length < bytes.length - 1; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> BoosterReader.read(part))
                    .as("the first %d bytes", length)
                    .isInstanceOf(BoosterFormatException.class);
        }
    }

    @Test
    void aBoosterOfTooManyOutputsIsRefused() throws Exception {
        byte[] bytes =
                Trained.withObjective("reg:squarederror").rounds(1).train().toByteArray("ubj");

        assertThatThrownBy(() -> BoosterReader.read(withText(bytes, "num_target", "99999999")))
                .hasMessage("The booster has 99999999 outputs; at most 1000 fit");
    }

    @Test
    void aTreeOfEndlessDepthIsRefused() {
        int nodes = 20_001;
        int[] left = new int[nodes];
        int[] right = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            left[i] = i % 2 == 0 && i + 2 < nodes ? i + 1 : -1;
            right[i] = i % 2 == 0 && i + 2 < nodes ? i + 2 : -1;
        }
        Tree chain =
                new Tree(
                        0,
                        left,
                        right,
                        new int[nodes],
                        new float[nodes],
                        new boolean[nodes],
                        new float[nodes]);

        assertThatThrownBy(() -> chain.checked(1)).hasMessageContaining("deeper than 500");
    }

    @Test
    void textIsNoBooster() throws Exception {
        byte[] text =
                Trained.withObjective("reg:squarederror").rounds(1).train().toByteArray("json");

        assertThatThrownBy(() -> BoosterReader.read(text))
                .isInstanceOf(BoosterFormatException.class)
                .hasMessageContaining("ubj");
    }

    private static Booster read(ml.dmlc.xgboost4j.java.Booster reference) throws Exception {
        return BoosterReader.read(reference.toByteArray("ubj"));
    }

    /** The same booster with another text in the field. */
    private static byte[] withText(byte[] booster, String field, String text) {
        String all = new String(booster, StandardCharsets.ISO_8859_1);
        int marker = all.indexOf(field) + field.length();
        int old = 1 + 1 + 8 + (int) all.charAt(marker + 9);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(booster, 0, marker);
        byte[] head = {'S', 'L', 0, 0, 0, 0, 0, 0, 0, (byte) text.length()};
        changed.writeBytes(head);
        changed.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        changed.write(booster, marker + old, booster.length - marker - old);
        return changed.toByteArray();
    }
}
