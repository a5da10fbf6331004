/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.models.scoring.bundle.BundleFiles;
import io.runlight.models.scoring.bundle.BundleRefusedException;
import io.runlight.models.scoring.bundle.Bundles;
import io.runlight.models.scoring.bundle.ModelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRegistryTest {

    private static final ModelId FIRST = new ModelId("failure", "1");
    private static final ModelId SECOND = new ModelId("failure", "2");

    @TempDir private Path folder;
    @TempDir private Path bundles;
    private ModelRegistry registry;

    @BeforeEach
    void registerTwoVersions() throws IOException {
        registry = new ModelRegistry(folder.resolve("models"));
        for (String version : List.of("1", "2")) {
            Path bundle = bundles.resolve(version);
            Bundles.failure(bundle, version);
            registry.register(bundle);
        }
    }

    @Test
    void aRegisteredVersionPlaysNoPartYet() throws Exception {
        assertThat(registry.models()).containsExactly("failure");
        assertThat(registry.versions("failure")).containsExactly("1", "2");
        assertThat(registry.aliases("failure")).isEqualTo(Aliases.NONE);
        assertThat(registry.bundle("failure", Alias.CHAMPION)).isEmpty();
    }

    @Test
    void anEmptyFolderHasNoModels() throws Exception {
        assertThat(new ModelRegistry(folder.resolve("nothing")).models()).isEmpty();
    }

    @Test
    void aJobOfAnotherUserMayReadWhatOrdinaryFilesLetItRead() throws Exception {
        registry.promote(FIRST);
        Path model = folder.resolve("models/failure");

        assertThat(Files.getPosixFilePermissions(model.resolve("1")))
                .isEqualTo(
                        Files.getPosixFilePermissions(
                                Files.createDirectory(folder.resolve("ordinary"))));
        assertThat(Files.getPosixFilePermissions(model.resolve("aliases.json")))
                .isEqualTo(
                        Files.getPosixFilePermissions(
                                Files.createFile(folder.resolve("ordinary.json"))));
    }

    @Test
    void aFormerChampionThatWasRemovedIsNotMadeChampionAgain() throws Exception {
        registry.promote(FIRST);
        registry.promote(SECOND);
        Files.delete(folder.resolve("models/failure/1/manifest.json"));

        assertThatThrownBy(() -> registry.rollback("failure"))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("failure 1, is no longer in");

        assertThat(registry.aliases("failure").version(Alias.CHAMPION)).contains("2");
    }

    @Test
    void thePromotedVersionIsTheChampion() throws Exception {
        registry.promote(FIRST);

        assertThat(registry.bundle("failure", Alias.CHAMPION).orElseThrow().id()).isEqualTo(FIRST);
    }

    @Test
    void thePromotedChallengerLeavesItsPart() throws Exception {
        registry.promote(FIRST);
        registry.challenge(SECOND);
        assertThat(registry.aliases("failure").version(Alias.CHALLENGER)).contains("2");

        Aliases aliases = registry.promote(SECOND);

        assertThat(aliases).isEqualTo(new Aliases(3, "2", null, List.of("1")));
    }

    @Test
    void aRollbackBringsTheLastChampionBack() throws Exception {
        registry.promote(FIRST);
        registry.promote(SECOND);

        Aliases aliases = registry.rollback("failure");

        assertThat(aliases).isEqualTo(new Aliases(3, "1", null, List.of()));
        assertThatThrownBy(() -> registry.rollback("failure"))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("There was no champion before 1");
    }

    @Test
    void theChampionCannotChallengeItself() throws Exception {
        registry.promote(FIRST);

        assertThatThrownBy(() -> registry.challenge(FIRST)).hasMessageContaining("champion");
        assertThatThrownBy(() -> registry.promote(FIRST)).hasMessageContaining("already");
    }

    @Test
    void aVersionThatIsNotThereIsRefusedAndThoseThatAreAreNamed() {
        assertThatThrownBy(() -> registry.promote(new ModelId("failure", "3")))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("failure 3")
                .hasMessageContaining("[1, 2]");
        assertThatThrownBy(() -> registry.rollback("churn")).hasMessageContaining("[failure]");
    }

    @Test
    void aVersionIsNeverReplaced() {
        assertThatThrownBy(() -> registry.register(bundles.resolve("1")))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("never replaced");
    }

    @Test
    void aDamagedBundleIsNotTaken() throws Exception {
        Path damaged = bundles.resolve("3");
        Bundles.failure(damaged, "3");
        Files.delete(damaged.resolve(BundleFiles.GOLDEN));

        assertThatThrownBy(() -> registry.register(damaged))
                .isInstanceOf(BundleRefusedException.class);
        assertThat(registry.versions("failure")).containsExactly("1", "2");
    }

    @Test
    void changesOfManyAtOnceAreAllMadeOneAfterTheOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Aliases>> changes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ModelId id = i % 2 == 0 ? FIRST : SECOND;
            changes.add(
                    threads.submit(
                            () -> new ModelRegistry(folder.resolve("models")).challenge(id)));
        }
        List<Long> revisions = new ArrayList<>();
        for (Future<Aliases> change : changes) {
            revisions.add(change.get().revision());
        }
        threads.shutdown();

        assertThat(revisions).doesNotHaveDuplicates().contains(1L, 100L);
        assertThat(registry.aliases("failure").revision()).isEqualTo(100);
    }

    @Test
    void nothingUnfinishedStaysBehind() throws Exception {
        registry.promote(FIRST);

        try (Stream<Path> files = Files.list(folder.resolve("models").resolve("failure"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("1", "2", "aliases.json", ".lock");
        }
    }
}
