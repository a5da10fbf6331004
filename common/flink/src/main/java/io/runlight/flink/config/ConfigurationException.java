/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

/** A mistake in the options, in one sentence that says what to change. */
public final class ConfigurationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
