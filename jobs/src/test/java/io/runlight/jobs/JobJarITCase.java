/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is in the jar for a Flink cluster, and what is not. */
final class JobJarITCase {

    private static final Path JAR = Path.of("target", "runlight-jobs.jar");

    private static final List<String> EXPECTED =
            List.of(
                    "io/runlight/core/",
                    "io/runlight/flink/",
                    "io/runlight/jobs/",
                    "io/runlight/models/",
                    "io/runlight/shaded/",
                    "org/apache/flink/connector/kafka/",
                    "org/apache/flink/streaming/connectors/kafka/",
                    "org/apache/flink/streaming/util/serialization/JSONKeyValue",
                    "org/apache/kafka/",
                    // compression, with native halves
                    "net/jpountz/",
                    "com/github/luben/zstd/",
                    "org/xerial/snappy/",
                    "com/amazon/randomcutforest/",
                    "META-INF/versions/22/com/github/luben/zstd/");

    @Test
    void theJarStartsTheJob() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo(RunlightJob.class.getName());
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
        }
    }

    @Test
    void everyClassBelongsToUsOrToAConnector() throws IOException {
        assertThat(classes())
                .isNotEmpty()
                .filteredOn(name -> EXPECTED.stream().noneMatch(name::startsWith))
                .isEmpty();
    }

    @Test
    void whatFlinkHasInAnotherVersionIsRelocated() throws IOException {
        assertThat(classes())
                .filteredOn(
                        name ->
                                name.contains("com/fasterxml/")
                                        || name.contains("org/apache/commons/")
                                        || name.startsWith("com/google/protobuf/")
                                        || name.contains("org/slf4j/"))
                .isEmpty();
    }

    @Test
    void theJarIsCompleteButForFlink() throws Exception {
        assertThat(Files.size(JAR)).isLessThan(64L << 20);
        URL[] jar = {JAR.toUri().toURL()};
        // The parent knows Flink; everything else has to come out of the jar.
        try (URLClassLoader loader = new JarFirst(jar, JobJarITCase.class.getClassLoader())) {
            for (String name :
                    List.of(
                            RunlightJob.class.getName(),
                            RunlightTopology.class.getName(),
                            "io.runlight.flink.clickhouse.ChunkWriter",
                            "io.runlight.models.scoring.bundle.BundleReader",
                            "io.runlight.models.scoring.registry.AliasesJson",
                            "io.runlight.shaded.clickhouse.data.ClickHouseCityHash",
                            "net.jpountz.lz4.LZ4Factory",
                            "org.apache.kafka.clients.consumer.KafkaConsumer")) {
                Class<?> loaded = Class.forName(name, true, loader);
                assertThat(loaded.getClassLoader()).as(name).isSameAs(loader);
                assertThat(loaded.getDeclaredMethods()).as(name).isNotEmpty();
            }
        }
    }

    private static List<String> classes() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        }
    }

    /** Takes from the jar what is there and only the rest from the parent, as Flink does. */
    private static final class JarFirst extends URLClassLoader {

        JarFirst(URL[] jar, ClassLoader parent) {
            super(jar, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known == null && findResource(name.replace('.', '/') + ".class") != null) {
                    known = findClass(name);
                }
                return known == null ? super.loadClass(name, resolve) : known;
            }
        }
    }
}
