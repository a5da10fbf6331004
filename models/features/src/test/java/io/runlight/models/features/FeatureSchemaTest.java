/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureSchemaTest {

    private static final Feature FIRST =
            new Feature("first", FeatureType.COUNT, "1", Feature.NEVER, "Something.");
    private static final Feature SECOND =
            new Feature("second", FeatureType.FLAG, "1", Feature.NEVER, "Something else.");

    @Test
    void another_sentence_leaves_the_hash_and_another_unit_does_not() {
        FeatureSchema schema = new FeatureSchema(List.of(FIRST));

        assertThat(schema.hash())
                .isEqualTo(
                        new FeatureSchema(
                                        List.of(
                                                new Feature(
                                                        "first",
                                                        FeatureType.COUNT,
                                                        "1",
                                                        Feature.NEVER,
                                                        "In other words.")))
                                .hash())
                .isNotEqualTo(
                        new FeatureSchema(
                                        List.of(
                                                new Feature(
                                                        "first",
                                                        FeatureType.COUNT,
                                                        "bytes",
                                                        Feature.NEVER,
                                                        "Something.")))
                                .hash());
    }

    @Test
    void differences_are_named() {
        FeatureSchema both = new FeatureSchema(List.of(FIRST, SECOND));

        assertThat(both.differences(new FeatureSchema(List.of(FIRST))))
                .containsExactly("the other lacks second");
        assertThat(new FeatureSchema(List.of(FIRST)).differences(both))
                .containsExactly("only the other has second");
        assertThat(both.differences(new FeatureSchema(List.of(SECOND, FIRST))))
                .containsExactly("the other has the features in another order");
    }

    @Test
    void the_contract_lets_nothing_be_expected_that_starts_of_runs_never_say() {
        assertThat(FeatureSettings.DEFAULT.histories())
                .flatExtracting(HistoryKey::parts)
                .extracting(KeyPart::configured)
                .doesNotContain("provider", "model");
    }

    @Test
    void settings_that_say_nothing_sensible_are_refused_with_a_remedy() {
        assertThatThrownBy(() -> FeatureSettings.of(Map.of("history.x", "weather")))
                .hasMessageContaining("'weather'")
                .hasMessageContaining("attribute.NAME");
        assertThatThrownBy(
                        () ->
                                FeatureSettings.of(
                                        Map.of("history.a", "pipeline", "expected", "nobody")))
                .hasMessageContaining("history.nobody");
        assertThatThrownBy(() -> FeatureSettings.of(Map.of("number.lines", "sloc")))
                .hasMessageContaining("add a history");
        assertThatThrownBy(() -> FeatureSettings.of(Map.of("history.Branch", "pipeline")))
                .hasMessageContaining("'history.Branch'")
                .hasMessageContaining("small letters");
        assertThatThrownBy(
                        () ->
                                FeatureSettings.of(
                                        Map.of("history.a", "pipeline", "number.Lines", "sloc")))
                .hasMessageContaining("'number.Lines'");
        assertThatThrownBy(() -> FeatureSettings.of(Map.of("histories", "pipeline")))
                .hasMessageContaining("history.NAME");
    }
}
