/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import io.runlight.local.RunlightCommand;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the registry holds, seen in a real ClickHouse. */
@UsesClickHouse
final class PublishModelsITCase {

    private static final String PARTS =
            "SELECT version, alias FROM runlight.ml_models WHERE model = 'failure' ORDER BY"
                    + " version";

    @TempDir private Path folder;
    private ClickHouseEngine clickHouse;

    @BeforeEach
    void migrate(ClickHouseEngine engine) {
        clickHouse = engine;
        Migrator.migrate(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());
    }

    @Test
    void everyChangeIsSeen() throws Exception {
        publishing("register", TestBundles.copy(folder, "1").toString());
        publishing("register", TestBundles.copy(folder, "2").toString());
        publishing("promote", "failure", "1");
        publishing("challenge", "failure", "2");
        assertThat(clickHouse.rows(PARTS)).containsExactly("1\tchampion", "2\tchallenger");

        publishing("promote", "failure", "2");
        assertThat(clickHouse.rows(PARTS)).containsExactly("1\t", "2\tchampion");

        publishing("rollback", "failure");
        assertThat(clickHouse.rows(PARTS)).containsExactly("1\tchampion", "2\t");
    }

    @Test
    void whatWasChangedWithoutAServerIsPublishedLater() throws Exception {
        run("register", TestBundles.copy(folder, "1").toString());
        run("promote", "failure", "1");
        assertThat(clickHouse.rows(PARTS)).isEmpty();

        publishing("publish");

        assertThat(
                        clickHouse.rows(
                                "SELECT alias, is_active, metrics['auc'], provenance['library']"
                                        + " FROM runlight.ml_models"))
                .containsExactly("champion\t1\t0.9\txgboost4j 3.0.4");
    }

    @Test
    void aChangeThatClickHouseRefusesToShowSaysThatItWasMade() throws Exception {
        run("register", TestBundles.copy(folder, "1").toString());
        StringWriter err = new StringWriter();

        int code =
                RunlightCommand.commandLine()
                        .setErr(new PrintWriter(err))
                        .execute(
                                "models",
                                "promote",
                                "failure",
                                "1",
                                "--registry",
                                folder.resolve("registry").toString(),
                                "--url",
                                clickHouse.url().toString(),
                                "--user",
                                "nobody");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("was changed in the registry", "models publish");
        publishing("publish");
        assertThat(clickHouse.rows(PARTS)).containsExactly("1\tchampion");
    }

    private void publishing(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", clickHouse.url().toString(), "--user", clickHouse.user()));
        all.add("--password=" + clickHouse.password());
        run(all.toArray(String[]::new));
    }

    private void run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("models"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--registry", folder.resolve("registry").toString()));
        assertThat(RunlightCommand.commandLine().execute(all.toArray(String[]::new))).isZero();
    }
}
