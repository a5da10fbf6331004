/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code runlight} on a built copy of the project whose Java prints what it is given.
 */
class StartScriptTest {

    private static final List<String> TOOLS =
            List.of("bash", "dirname", "readlink", "sed", "head", "find", "cat", "mkdir", "rm");

    @TempDir private Path temporary;
    private Path home;
    private Path java;
    private Path tools;

    @BeforeEach
    void build() throws IOException {
        home = Files.createDirectories(temporary.resolve("with space"));
        Files.copy(ProjectDirectory.current().root().resolve("runlight"), home.resolve("runlight"));
        for (String folder : List.of("common", "models", "sql", "dev/local/target/classes")) {
            Files.createDirectories(home.resolve(folder));
        }
        write("pom.xml", "");
        write("jobs/src/main/java/Job.java", "");
        write("jobs/target/runlight-jobs.jar", "");
        write("dev/local/target/classpath.txt", "a.jar:b.jar");
        write("dev/local/target/runlight.built", "");
        touch("dev/local/target/runlight.built", Instant.now().plusSeconds(60));
        java = temporary.resolve("jdk/bin/java");
        javaOfVersion("17.0.1");
        tools = Files.createDirectories(temporary.resolve("tools"));
        for (String tool : TOOLS) {
            writeScript(tools.resolve(tool), "exec '%s' \"$@\"".formatted(onThePath(tool)));
        }
    }

    @Test
    void throughALinkItFindsTheProjectAndGivesTheArgumentsAsTheyAre() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), home.resolve("runlight"));

        Outcome outcome = run(link, "sql", "select 1 + 1");

        assertThat(outcome.text().lines())
                .contains(
                        "-Drunlight.home=" + home.toRealPath(),
                        home.toRealPath() + "/dev/local/target/classes:a.jar:b.jar",
                        "select 1 + 1");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        javaOfVersion("1.8.0_402");

        assertThat(run(home.resolve("runlight"), "demo"))
                .isEqualTo(
                        new Outcome(
                                1,
                                "runlight: Java 17 or newer is needed and "
                                        + java
                                        + " is 8; set JAVA_HOME.\n"));
    }

    @Test
    void aChangedSourceNeedsABuildAndABuildNeedsMaven() throws Exception {
        touch("jobs/src/main/java/Job.java", Instant.now().plusSeconds(120));

        assertThat(run(home.resolve("runlight"), "demo"))
                .isEqualTo(
                        new Outcome(
                                1,
                                "runlight: Maven 3.8.1 or newer is needed to build Runlight;"
                                        + " install it (mvn).\n"));
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws Exception {
        write(".runlight", "a file where a folder has to be");

        Outcome outcome = run(home.resolve("runlight"), "demo");

        assertThat(outcome.text()).endsWith("use a copy of the project that you own.\n");
        assertThat(outcome.code()).isEqualTo(1);
    }

    private record Outcome(int code, String text) {}

    private Outcome run(Path script, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", temporary.resolve("jdk").toString());
        builder.environment().put("PATH", tools.toString());
        Process process = builder.directory(temporary.toFile()).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    private void javaOfVersion(String version) throws IOException {
        Files.createDirectories(java.getParent());
        writeScript(
                java,
                """
                if [ "$1" = -version ]; then echo 'openjdk version "%s"' >&2; exit; fi
                printf '%%s\\n' "$@"
                """
                        .formatted(version));
    }

    private static void writeScript(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void write(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void touch(String file, Instant time) throws IOException {
        Files.setLastModifiedTime(home.resolve(file), FileTime.from(time));
    }

    private static Path onThePath(String tool) {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            Path found = Path.of(folder, tool);
            if (Files.isExecutable(found)) {
                return found.toAbsolutePath();
            }
        }
        throw new IllegalStateException("There is no " + tool + " on the path");
    }
}
