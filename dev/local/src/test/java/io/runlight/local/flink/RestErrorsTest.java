/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class RestErrorsTest {

    @Test
    void theInnermostCauseIsTheSentence() {
        ObjectNode body = new ObjectMapper().createObjectNode();
        body.putArray("errors")
                .add("Internal server error.")
                .add(
                        """
                        org.apache.flink.runtime.rest.handler.RestHandlerException: Could not execute application.
                        \tat org.apache.flink.A.b(A.java:1)
                        Caused by: java.util.concurrent.CompletionException: java.lang.RuntimeException: outer
                        \tat org.apache.flink.C.d(C.java:2)
                        Caused by: io.runlight.flink.config.ConfigurationException: There is no option 'kafka.server'
                        \t... 9 more
                        """);

        assertThat(RestErrors.sentence(400, body)).isEqualTo("There is no option 'kafka.server'");
    }

    @Test
    void anAnswerWithoutReasonsIsItsStatus() {
        assertThat(RestErrors.sentence(404, new ObjectMapper().createObjectNode()))
                .isEqualTo("The JobManager answered with status 404");
    }
}
