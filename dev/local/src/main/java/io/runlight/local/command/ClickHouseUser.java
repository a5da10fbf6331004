/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import picocli.CommandLine.Option;

/** The options that say as whom a command talks to ClickHouse. */
public final class ClickHouseUser {

    @Option(
            names = "--user",
            paramLabel = "USER",
            defaultValue = "default",
            description = "The user there (default: ${DEFAULT-VALUE}).")
    private String name;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            interactive = true,
            defaultValue = "${RUNLIGHT_CLICKHOUSE_PASSWORD:-}",
            description =
                    "The password; asked for when no value follows (default: the variable RUNLIGHT_CLICKHOUSE_PASSWORD).")
    private String password;

    /** The user. */
    public String name() {
        return name;
    }

    /** The password, empty for none. */
    public String password() {
        return password;
    }
}
