/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Alerts on the screen: each as a line, unless they come faster than anyone reads. */
final class AlertFeed {

    private static final int LINES_PER_SECOND = 5;

    private final Screen screen;
    private long second;
    private int lines;
    private long unseen;

    AlertFeed(Screen screen) {
        this.screen = screen;
    }

    void show(JsonNode alert) {
        show(alert, System.nanoTime() / 1_000_000_000);
    }

    synchronized void show(JsonNode alert, long nowSecond) {
        if (nowSecond != second) {
            second = nowSecond;
            lines = 0;
            if (unseen > 0) {
                screen.print("  alert   ... and %d more".formatted(unseen));
                unseen = 0;
            }
        }
        if (lines < LINES_PER_SECOND) {
            lines++;
            screen.print(line(alert));
        } else {
            unseen++;
        }
    }

    static String line(JsonNode alert) {
        String title = alert.path("title").asText();
        return "  alert   %-8s %-8s %s"
                .formatted(
                        alert.path("status").asText("?"),
                        alert.path("severity").asText("").toUpperCase(Locale.ROOT),
                        title.isEmpty() ? alert.path("rule").asText() : title);
    }
}
