/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesClickHouse
class RetentionITCase {

    private static final String STATE =
            "SELECT name, metadata_modification_time, engine_full FROM system.tables"
                    + " WHERE database = 'runlight_data' ORDER BY name";

    private final ClickHouseEngine clickHouse;

    RetentionITCase(ClickHouseEngine clickHouse) {
        this.clickHouse = clickHouse;
    }

    @BeforeEach
    void migrateAndLandTwoCalls() {
        Schema.migrate(clickHouse);
        clickHouse.query(
                """
                INSERT INTO runlight_data.llm_calls (event_id, event_time, workspace_id)
                SELECT 'old', now() - INTERVAL 40 DAY, 'w' UNION ALL SELECT 'new', now(), 'w'
                """);
    }

    @Test
    void rowsThatAreDueGoAndTheOthersStay() {
        apply(Retention.forever().with(Retention.Kept.LLM_CALLS, Duration.ofDays(30)));
        clickHouse.query("OPTIMIZE TABLE runlight_data.llm_calls FINAL");

        assertThat(clickHouse.rows("SELECT event_id FROM runlight.llm_calls"))
                .containsExactly("new");
    }

    @Test
    void withoutARuleNothingGoes() {
        apply(Retention.forever().with(Retention.Kept.LLM_CALLS, Duration.ofDays(60)));
        apply(Retention.forever());
        clickHouse.query("OPTIMIZE TABLE runlight_data.llm_calls FINAL");

        assertThat(clickHouse.query(STATE)).doesNotContain(" TTL ");
        assertThat(clickHouse.rows("SELECT event_id FROM runlight.llm_calls")).hasSize(2);
    }

    @Test
    void applyingTheSameRulesAgainChangesNothing() {
        Retention retention = Retention.forever();
        for (Retention.Kept kept : Retention.Kept.values()) {
            retention = retention.with(kept, Duration.ofDays(365));
        }
        apply(retention);
        String state = clickHouse.query(STATE);

        apply(retention);

        assertThat(state.split(" TTL ", -1)).hasSize(1 + Retention.Kept.values().length);
        assertThat(clickHouse.query(STATE)).isEqualTo(state);
    }

    @Test
    void lessThanADayIsRefused() {
        assertThatThrownBy(
                        () -> Retention.forever().with(Retention.Kept.RUNS, Duration.ofHours(23)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rows of runs are kept for a day at least, not PT23H");
    }

    private void apply(Retention retention) {
        retention.apply(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());
    }
}
