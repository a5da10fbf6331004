/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void listsAreSplitAtCommas() {
        Settings settings = new Settings(Map.of("parallelism", "1, 2,4", "stages", ""));
        assertThat(settings.integers("parallelism")).containsExactly(1, 2, 4);
        assertThat(settings.list("stages")).isEmpty();
    }

    @Test
    void digitsMayBeGrouped() {
        assertThat(new Settings(Map.of("events", "1_000_000")).number("events"))
                .isEqualTo(1_000_000);
    }

    @Test
    void aWrongNumberIsNamed() {
        assertThatThrownBy(() -> new Settings(Map.of("events", "many")).number("events"))
                .hasMessage("events: 'many' is not a whole number");
    }

    @Test
    void anUnknownConstantIsNamedWithThoseThatThereAre() {
        Settings settings = new Settings(Map.of("unit", "days,years"));
        assertThatThrownBy(() -> settings.constants("unit", TimeUnit.class))
                .hasMessageContaining("unit: there is no 'years'")
                .hasMessageContaining("days");
    }
}
