/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A command line taken apart: option files and options, the last one of a key wins. */
record Arguments(List<Path> files, Map<String, String> values) {

    private static final String CONFIG = "config";

    static Arguments parse(String[] args) {
        List<Path> files = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i++) {
            String word = args[i];
            String key;
            String value;
            if (word.startsWith("-D") && word.indexOf('=') > 2) {
                key = word.substring(2, word.indexOf('='));
                value = word.substring(word.indexOf('=') + 1);
            } else if (word.startsWith("--") && word.indexOf('=') > 2) {
                key = word.substring(2, word.indexOf('='));
                value = word.substring(word.indexOf('=') + 1);
            } else if (word.startsWith("--") && word.length() > 2) {
                key = word.substring(2);
                if (++i == args.length) {
                    throw new ConfigurationException("'" + word + "' needs a value after it");
                }
                value = args[i];
            } else {
                throw new ConfigurationException(
                        "'" + word + "' is no option: write --key value or -Dkey=value");
            }
            if (key.equals(CONFIG)) {
                files.add(Path.of(value));
            } else {
                values.put(key, value);
            }
        }
        return new Arguments(List.copyOf(files), values);
    }
}
