/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import java.io.IOException;

/** Says in one sentence why a file is not the trace that it should be. */
public final class TraceFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    TraceFormatException(String message) {
        super(message);
    }

    TraceFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
