/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.YamlParserUtils;

/** A YAML file of options: keys flat ({@code kafka.group-id: x}) or nested, or both. */
final class OptionFile {

    private OptionFile() {}

    static Map<String, String> read(Path file) {
        if (!Files.isReadable(file)) {
            throw new ConfigurationException("The option file " + file + " cannot be read");
        }
        Map<String, String> values = new LinkedHashMap<>();
        try {
            flatten("", YamlParserUtils.loadYamlFile(file.toFile()), values);
        } catch (Exception e) {
            throw new ConfigurationException(
                    "The option file " + file + " is no YAML of keys and values: " + e.getMessage(),
                    e);
        }
        return values;
    }

    private static void flatten(String prefix, Map<?, ?> tree, Map<String, String> values) {
        tree.forEach(
                (name, value) -> {
                    String key = prefix + name;
                    if (value instanceof Map<?, ?> branch) {
                        flatten(key + ".", branch, values);
                    } else {
                        values.put(key, value == null ? "" : String.valueOf(value));
                    }
                });
    }
}
