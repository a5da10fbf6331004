/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);

    @Test
    void withoutATerminalEverythingIsAPlainLine() {
        Screen screen = new Screen(out, false);
        screen.status("working");
        screen.print("an alert");
        screen.endStatus();

        assertThat(text()).isEqualTo("working%nan alert%n".formatted());
    }

    @Test
    void onATerminalTheStatusStaysBelowTheLines() {
        Screen screen = new Screen(out, true);
        screen.status("working");
        screen.print("an alert");

        assertThat(text()).isEqualTo("\r\u001b[2Kworking\r\u001b[2Kan alert%nworking".formatted());
    }

    @Test
    void aSampleIsOneLineThatSaysItAll() {
        ProgressSample sample =
                new ProgressSample(
                        31, 12_345, 67, 8_901, Optional.of(Duration.ofMillis(1_250)), 9, 3);

        assertThat(sample.line())
                .isEqualTo(
                        "  31 s  events in 12,345  rows out 8,901  lag 67  freshness 1.3 s  open runs 9  alerts 3");
    }

    @Test
    void alertsThatComeTooFastAreCountedInsteadOfShown() {
        AlertFeed feed = new AlertFeed(new Screen(out, false));
        ObjectNode alert = new ObjectMapper().createObjectNode();
        alert.put("status", "open").put("severity", "high").put("title", "Run x failed");
        for (int each = 0; each < 8; each++) {
            feed.show(alert, 1);
        }
        feed.show(alert, 2);

        assertThat(text().lines())
                .hasSize(7)
                .contains("  alert   open     HIGH     Run x failed", "  alert   ... and 3 more");
    }

    private String text() {
        return text.toString();
    }
}
