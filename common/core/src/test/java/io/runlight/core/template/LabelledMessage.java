/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A message, and the kind that people would say it is of. */
record LabelledMessage(String kind, String message) {

    /** The messages of the test resource {@code template/messages.txt}. */
    static List<LabelledMessage> all() {
        List<LabelledMessage> messages = new ArrayList<>();
        String kind = "";
        for (String line : text().lines().toList()) {
            if (line.startsWith("= ")) {
                kind = line;
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                messages.add(new LabelledMessage(kind, line));
            }
        }
        return messages;
    }

    private static String text() {
        try (InputStream in = LabelledMessage.class.getResourceAsStream("/template/messages.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
