/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

import java.util.Locale;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.GlobalConfiguration;

/** What can be said about an option from its definition. */
public final class Options {

    /** Stands in for the value of a secret wherever people can see it. */
    public static final String HIDDEN = "******";

    private static final String ENVIRONMENT_PREFIX = "RUNLIGHT_";

    private Options() {}

    /** Whether the value must not be shown, judged by the key. */
    public static boolean isSecret(String key) {
        String word = key.toLowerCase(Locale.ROOT);
        return GlobalConfiguration.isSensitive(word)
                || word.contains("token")
                || word.contains("credential")
                || word.contains("jaas")
                || word.contains("ssl.key")
                || word.contains("private-key")
                || word.contains("api-key");
    }

    /** The environment variable that sets the option. */
    public static String environmentName(String key) {
        return ENVIRONMENT_PREFIX
                + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Whether the option holds names and values of the user's choice. */
    static boolean isMap(ConfigOption<?> option) {
        return option.hasDefaultValue() && option.defaultValue() instanceof Map;
    }
}
