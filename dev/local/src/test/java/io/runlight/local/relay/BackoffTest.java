/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsDoubleUpToTheLongestAndBeginAgain() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofMillis(1500));

        assertThat(backoff.next()).hasMillis(500);
        assertThat(backoff.next()).hasMillis(1000);
        assertThat(backoff.next()).hasMillis(1500);
        assertThat(backoff.next()).hasMillis(1500);

        backoff.reset();

        assertThat(backoff.next()).hasMillis(500);
    }
}
