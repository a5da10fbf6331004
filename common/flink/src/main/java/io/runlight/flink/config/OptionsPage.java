/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.description.HtmlFormatter;

/** The reference page of the options, in Markdown; made from the registry, never by hand. */
public final class OptionsPage {

    private OptionsPage() {}

    /** The page of all options that the registry knows. */
    public static String of(OptionRegistry registry) {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # Options

                Generated from the code; `mvn test -Dregenerate=true` writes it again.

                Options come from arguments (`--key value`, `--key=value` or `-Dkey=value`), from \
                the environment, from a YAML file (`--config file.yaml`, keys flat or nested) and \
                from defaults; the first that names one wins. What begins with `flink.` goes to \
                Flink. An unknown key stops the job before it starts.
                """);
        for (OptionGroup group : registry.groups()) {
            page.append("\n## ").append(group.title()).append("\n\n");
            page.append(group.description()).append("\n\n");
            page.append("| Option | Type | Default | Meaning |\n| --- | --- | --- | --- |\n");
            group.options().forEach(option -> row(page, option));
        }
        return page.toString();
    }

    private static void row(StringBuilder page, ConfigOption<?> option) {
        String preset = OptionTypes.defaultText(option);
        page.append("| `")
                .append(option.key())
                .append("`<br>`")
                .append(Options.environmentName(option.key()))
                .append("` | ")
                .append(OptionTypes.name(option))
                .append(" | ")
                .append(preset.isEmpty() ? "" : "`" + preset + "`")
                .append(" | ")
                .append(new HtmlFormatter().format(option.description()).replace("|", "\\|"))
                .append(Options.isSecret(option.key()) ? " Never shown." : "")
                .append(" |\n");
    }
}
