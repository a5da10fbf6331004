/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenderingTest {

    @Test
    void theSchemaOfASingleNodeIsAsAgreed() {
        Golden.assertEqual(
                Path.of("src/test/resources/golden/schema.single.sql"),
                schema(Rendering.singleNode()));
    }

    @Test
    void theSchemaOfAClusterIsAsAgreed() {
        Golden.assertEqual(
                Path.of("src/test/resources/golden/schema.clustered.sql"),
                schema(Rendering.clustered()));
    }

    @Test
    void noTokenIsLeftInEitherRendering() {
        assertThat(schema(Rendering.singleNode())).doesNotContain("${");
        assertThat(schema(Rendering.clustered())).doesNotContain("${");
    }

    private static String schema(Rendering rendering) {
        ViewInstaller installer = new ViewInstaller(null, rendering);
        Stream<String> tables =
                Stream.of(SqlFolder.BOOTSTRAP, SqlFolder.MIGRATIONS)
                        .flatMap(folder -> folder.files().stream())
                        .map(file -> rendering.render(file.statement()));
        Stream<String> functions =
                SqlFolder.FUNCTIONS.files().stream().map(installer::functionStatement);
        Stream<String> views =
                ViewOrder.sort(SqlFolder.VIEWS.files()).stream()
                        .map(file -> installer.viewStatement(file, "hash"));
        return List.of(tables, functions, views).stream()
                .flatMap(statements -> statements)
                .collect(Collectors.joining(";\n\n", "", ";\n"));
    }
}
