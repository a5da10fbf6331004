/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

import java.util.List;
import org.apache.flink.configuration.ConfigOption;

/**
 * Options that belong together: a chapter of the reference page.
 *
 * @param title of the chapter
 * @param description one or two sentences under it
 * @param options in the order of the page
 */
public record OptionGroup(String title, String description, List<ConfigOption<?>> options) {

    public OptionGroup {
        options = List.copyOf(options);
    }
}
