/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowComparisonTest {

    private static final String ROW = "60\tpipeline\tacme\tetl\t1200\t3\t0\t2\t1\t0\t10\t20";
    private static final String OTHER = "60\tpipeline\tacme\tetl\t1200\t4\t0\t2\t1\t0\t10\t20";

    @Test
    void theSameRowsPass() {
        assertThatCode(() -> WindowComparison.check("peer", rows(ROW), rows(ROW)))
                .doesNotThrowAnyException();
    }

    @Test
    void aWrongCountIsShown() {
        assertThatThrownBy(() -> WindowComparison.check("peer", rows(ROW), rows(OTHER)))
                .hasMessageContaining("1 of 1 windows of peer are wrong")
                .hasMessageContaining("expected [3, 0, 2, 1, 0, 10, 20]")
                .hasMessageContaining("found [4, 0, 2, 1, 0, 10, 20]");
    }

    @Test
    void anAbsentWindowIsShown() {
        assertThatThrownBy(() -> WindowComparison.check("peer", rows(ROW), Map.of()))
                .hasMessageContaining("found null");
    }

    @Test
    void aWindowThatComesTwiceIsRefused() {
        assertThatThrownBy(() -> rows(ROW, OTHER)).hasMessageContaining("two rows");
    }

    private static Map<WindowKey, WindowCounts> rows(String... lines) {
        return WindowRows.parse(List.of(lines));
    }
}
