/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** In which order signals wait, and which of them take the place of others. */
final class WaitingSignalsTest {

    private final WaitingSignals waiting = new WaitingSignals();

    @Test
    void theEarliestIsFirstAndOfTwoAtOnceTheOneWithTheSmallerId() {
        add("r1", "retries", 20, "e2");
        add("r2", "retries", 20, "e1");
        add("r3", "retries", 10, "e3");

        assertThat(waiting).extracting(Signal::eventId).containsExactly("e3", "e1", "e2");
        assertThat(waiting.first().eventId()).isEqualTo("e3");
        assertThat(waiting.last().eventId()).isEqualTo("e2");
    }

    @Test
    void anotherEndOfARunTakesThePlaceOfItsEndAndAnotherStartThatOfItsStart() {
        add("r1", "starts", 10, "e1");
        add("r1", "goes-silent", 30, "e2");
        add("r2", "fails", 30, "e3");

        add("r1", "completes", 20, "e4");
        add("r1", "starts", 5, "e5");

        assertThat(waiting).extracting(Signal::eventId).containsExactly("e5", "e4", "e3");
    }

    @Test
    void retriesAndRefusalsOfARunAllWait() {
        add("r1", "retries", 10, "e1");
        add("r1", "retries", 20, "e2");
        add("r1", "is-refused", 20, "e3");

        assertThat(waiting.size()).isEqualTo(3);
    }

    @Test
    void whatWasTakenIsNotReplaced() {
        add("r1", "fails", 10, "e1");

        assertThat(waiting.takeFirst().eventId()).isEqualTo("e1");
        add("r1", "completes", 20, "e2");
        assertThat(waiting.takeFirst().eventId()).isEqualTo("e2");
        assertThat(waiting.isEmpty()).isTrue();
    }

    private void add(String run, String verb, long at, String eventId) {
        waiting.add(new SignalText(run, verb).signal(at, "", eventId));
    }
}
