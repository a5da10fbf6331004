/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcknowledgedPrefixTest {

    @Test
    void aRecordThatIsNotAcknowledgedHoldsTheLengthUntilItIs() {
        AcknowledgedPrefix prefix = new AcknowledgedPrefix(10);

        prefix.acknowledge(10);
        prefix.acknowledge(12);
        prefix.acknowledge(13);
        assertThat(prefix.length()).isEqualTo(11);

        prefix.acknowledge(11);
        assertThat(prefix.length()).isEqualTo(14);
    }
}
