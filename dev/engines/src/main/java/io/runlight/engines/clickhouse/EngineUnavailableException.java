/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

/** The embedded engine cannot run here; the message is one sentence that says what to do. */
public final class EngineUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineUnavailableException(String message) {
        super(message);
    }
}
