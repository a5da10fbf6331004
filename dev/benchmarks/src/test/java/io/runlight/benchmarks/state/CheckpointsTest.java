/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckpointsTest {

    @Test
    void sizeAndTimesAreReadFromFlinksAnswer() throws Exception {
        String answer =
                """
                {
                  "counts": {"completed": 3},
                  "summary": {"end_to_end_duration": {"min": 5, "max": 90, "avg": 20, "p50": 12.0}},
                  "latest": {"completed": {"id": 3, "state_size": 4096, "checkpointed_size": 10}}
                }
                """;
        assertThat(Checkpoints.parse(answer)).isEqualTo(new Checkpoint(4096, 12, 90));
    }
}
