/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.models.features.Feature;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.features.FeatureType;
import io.runlight.models.scoring.calibration.Calibration;
import io.runlight.models.scoring.calibration.NoCalibration;
import io.runlight.models.scoring.interval.IntervalRule;
import io.runlight.models.scoring.interval.RelativeTo;
import io.runlight.models.scoring.interval.TargetScale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    @TempDir private Path folder;
    private ModelBundle written;

    @BeforeEach
    void write() throws IOException {
        written = Bundles.failure(folder, "1");
    }

    @Test
    void aBundleReadsBackAsItWasWritten() throws Exception {
        ModelBundle read = BundleReader.read(BundleFiles.in(folder));

        assertThat(read.manifest()).isEqualTo(written.manifest());
        assertThat(read.id()).isEqualTo(new ModelId("failure", "1"));
        assertThat(read.schema().features()).isEqualTo(Bundles.schema().features());
        assertThat(read.booster().trees()).hasSize(5);
    }

    @Test
    void anIntervalReadsBackAsItWasWritten(@TempDir Path other) throws Exception {
        Manifest manifest = Bundles.duration(other, "1").manifest();

        assertThat(BundleReader.read(BundleFiles.in(other)).manifest()).isEqualTo(manifest);
    }

    @Test
    void theSameFeaturesAreAccepted() {
        assertThatCode(() -> written.requireFeatures(Bundles.schema())).doesNotThrowAnyException();
    }

    @Test
    void otherFeaturesAreRefusedAndNamed() {
        FeatureSchema served =
                new FeatureSchema(
                        List.of(
                                Bundles.feature(0),
                                Bundles.feature(1),
                                new Feature("feature_2", FeatureType.NUMBER, "bytes", "", ""),
                                Bundles.feature(9)));

        assertThatThrownBy(() -> written.requireFeatures(served))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("failure 1")
                .hasMessageContaining("feature_2")
                .hasMessageContaining("feature_3")
                .hasMessageContaining("feature_9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BundleFiles.BOOSTER,
                BundleFiles.FEATURES,
                BundleFiles.GOLDEN,
                BundleFiles.CARD
            })
    void aFileThatWasChangedIsRefusedByName(String name) throws Exception {
        Files.write(folder.resolve(name), " ".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> BundleReader.read(BundleFiles.in(folder)))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining(name + " has not the checksum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BundleFiles.MANIFEST,
                BundleFiles.BOOSTER,
                BundleFiles.FEATURES,
                BundleFiles.GOLDEN,
                BundleFiles.CARD
            })
    void aFileThatIsMissingIsNamed(String name) throws Exception {
        Files.delete(folder.resolve(name));

        assertThatThrownBy(() -> BundleReader.read(BundleFiles.in(folder)))
                .hasMessage("The bundle has no " + name);
    }

    @Test
    void aScorerThatDisagreesWithTheTrainersLibraryIsRefused() throws Exception {
        GoldenPrediction wrong = new GoldenPrediction(new float[4], new float[] {0.123f});

        assertThatThrownBy(
                        () ->
                                Bundles.writer(Bundles.train("binary:logistic"))
                                        .golden(Bundles.schema(), List.of(wrong))
                                        .manifest(written.manifest())
                                        .write(folder))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("output 0 of golden prediction 1 is ")
                .hasMessageContaining("0.123 where it was trained");
    }

    @Test
    void aBoosterOfOtherFeaturesThanTheSchemaIsRefused() {
        FeatureSchema shorter = new FeatureSchema(List.of(Bundles.feature(0)));
        GoldenPrediction golden = new GoldenPrediction(new float[1], new float[] {0.5f});
        Manifest manifest = written.manifest();

        assertThatThrownBy(
                        () ->
                                Bundles.writer(Bundles.train("binary:logistic"))
                                        .golden(shorter, List.of(golden))
                                        .manifest(
                                                new Manifest(
                                                        manifest.model(),
                                                        manifest.target(),
                                                        shorter.hash(),
                                                        manifest.calibration(),
                                                        null,
                                                        manifest.provenance(),
                                                        manifest.metrics(),
                                                        manifest.checksums()))
                                        .write(folder))
                .hasMessageContaining("its booster has 4 features, its schema 1");
    }

    @Test
    void aDurationInPartsOfAFeatureThatIsNotThereIsRefused(@TempDir Path other) {
        IntervalRule rule =
                new IntervalRule(
                        0, 1, 2, 0, 0, 0.8, TargetScale.RELATIVE, new RelativeTo(999, 50, 0.1));

        assertThatThrownBy(() -> write("reg:quantileerror", Target.DURATION, null, rule, other))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("parts of feature 999, and it has only 4");
    }

    @Test
    void aBoundThatIsNoNumberIsRefusedByAGoldenPrediction(@TempDir Path other) {
        IntervalRule rule = new IntervalRule(0, 1, 2, 0, 1e30, 0.8, TargetScale.LOGARITHMIC);

        assertThatThrownBy(() -> write("reg:quantileerror", Target.DURATION, null, rule, other))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("golden prediction 1 has no upper bound");
    }

    @Test
    void aRiskFromABoosterThatLearnedNoRiskIsRefused(@TempDir Path other) {
        assertThatThrownBy(
                        () ->
                                write(
                                        "reg:squarederror",
                                        Target.FAILURE,
                                        new NoCalibration(),
                                        null,
                                        other))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("trained for reg:squarederror")
                .hasMessageContaining("needs one of binary:logistic");
    }

    private static void write(
            String objective,
            Target target,
            Calibration calibration,
            IntervalRule interval,
            Path folder)
            throws IOException {
        Bundles.writer(Bundles.train(objective))
                .manifest(
                        new Manifest(
                                new ModelId("model", "1"),
                                target,
                                Bundles.schema().hash(),
                                calibration,
                                interval,
                                Map.of(),
                                Map.of(),
                                Map.of()))
                .write(folder);
    }

    @Test
    void aManifestOfAnotherFormatIsRefusedWithARemedy() throws Exception {
        Path manifest = folder.resolve(BundleFiles.MANIFEST);
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"format\" : 1", "\"format\" : 2"));

        assertThatThrownBy(() -> BundleReader.read(BundleFiles.in(folder)))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("format 2")
                .hasMessageContaining("train the model again");
    }

    @Test
    void aManifestThatLacksAFieldIsRefused() throws Exception {
        Path manifest = folder.resolve(BundleFiles.MANIFEST);
        Files.writeString(
                manifest, Files.readString(manifest).replace("feature_hash", "feature_hush"));

        assertThatThrownBy(() -> BundleReader.read(BundleFiles.in(folder)))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("feature_hash");
    }

    @Test
    void namesThatAreNoFoldersAreRefused() {
        assertThatThrownBy(() -> new ModelId("../failure", "1")).hasMessageContaining("name");
        assertThatThrownBy(() -> new ModelId("failure", "")).hasMessageContaining("version");
    }
}
