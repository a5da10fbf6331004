/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import io.runlight.local.UserMistake;
import io.runlight.models.features.FeatureSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Settings of features in a file of properties. */
final class FeatureFile {

    private FeatureFile() {}

    static FeatureSettings read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            Map<String, String> settings = new HashMap<>();
            properties.forEach((name, value) -> settings.put((String) name, (String) value));
            return FeatureSettings.of(settings);
        } catch (NoSuchFileException e) {
            throw new UserMistake("There is no file " + file + ".", e);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(file + ": " + e.getMessage() + ".", e);
        }
    }
}
