/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.local.UserMistake;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class DemoPortsTest {

    @Test
    void anOffsetMovesAllPorts() {
        assertThat(DemoPorts.parse("0")).isEqualTo(new DemoPorts(9092, 8123, 8081));
        assertThat(DemoPorts.parse("100")).isEqualTo(new DemoPorts(9192, 8223, 8181));
    }

    @Test
    void autoLeavesTheChoiceToTheSystem() {
        assertThat(DemoPorts.parse("auto")).isEqualTo(new DemoPorts(0, 0, 0));
        DemoPorts.parse("auto").requireFree();
    }

    @Test
    void aPortThatAnotherProgramHasIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DemoPorts ports = new DemoPorts(0, 0, other.getLocalPort());

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(UserMistake.class)
                    .hasMessage(
                            "Port %d, which Flink needs, is taken; end the program that has it or add '--port-offset auto'.",
                            other.getLocalPort());
        }
    }

    @Test
    void anOffsetBeyondThePortsIsRefused() {
        assertThatThrownBy(() -> DemoPorts.parse("60000"))
                .hasMessage("'60000' is no port offset; give a number from 0 to 56443, or auto.");
    }
}
