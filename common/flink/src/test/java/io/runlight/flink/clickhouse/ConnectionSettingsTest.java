/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ConnectionSettingsTest {

    @Test
    void thePasswordIsNotPrinted() {
        assertThat(ConnectionSettings.of(URI.create("http://host:8123"), "writer", "s3cret"))
                .asString()
                .contains("http://host:8123", "writer")
                .doesNotContain("s3cret");
    }

    @Test
    void anAddressThatIsNotHttpIsRefused() {
        assertThatThrownBy(() -> ConnectionSettings.of(URI.create("jdbc:clickhouse://h"), "u", ""))
                .hasMessageContaining("must begin with http://");
    }

    @Test
    void anAddressThatHoldsAPasswordIsRefusedWithoutShowingIt() {
        for (String url : new String[] {"http://u:s3cret@h:8123", "http://h?password=s3cret"}) {
            assertThatThrownBy(() -> ConnectionSettings.of(URI.create(url), "u", ""))
                    .hasMessageContaining("must hold no user, password")
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void aNameThatWouldHaveToBeEscapedIsRefused() {
        assertThatThrownBy(() -> Table.<Item>named("runs; DROP").uint64("id", Item::id).build())
                .hasMessageContaining("use letters, digits");
    }
}
