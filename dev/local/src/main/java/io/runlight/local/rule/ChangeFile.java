/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import io.runlight.core.decode.RefusedException;
import io.runlight.core.decode.RuleChangeDecoder;
import io.runlight.local.UserMistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of changes to rules, one JSON object a line, as the control topic carries them. */
record ChangeFile(Path path, List<String> lines) {

    static ChangeFile read(Path path) {
        try {
            return new ChangeFile(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UserMistake("%s cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** A sentence for each line that the job would refuse. */
    List<String> faults() {
        RuleChangeDecoder decoder = new RuleChangeDecoder();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    decoder.decode(lines.get(i).getBytes(StandardCharsets.UTF_8));
                } catch (RefusedException refused) {
                    faults.add(
                            "%s:%d: %s. %s"
                                    .formatted(
                                            path,
                                            i + 1,
                                            refused.getMessage(),
                                            refused.reason().meaning()));
                }
            }
        }
        return faults;
    }
}
