/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.compression;

import java.io.IOException;

/** Compressed data that is not what it says it is. */
public final class BadBlockException extends IOException {
    private static final long serialVersionUID = 1L;

    BadBlockException(String what) {
        super("A compressed block is damaged: " + what);
    }
}
