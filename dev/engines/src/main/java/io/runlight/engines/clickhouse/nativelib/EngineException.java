/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.nativelib;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An error that the engine reported, with its ClickHouse error code. */
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("Code: (\\d+)\\. ?");
    private static final Pattern REPEATED =
            Pattern.compile("(?:Code: \\d+\\. DB::Exception: )+(?=Code: \\d+\\.)");
    private static final int UNKNOWN_EXCEPTION = 1002;

    private final int code;

    public EngineException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** Reads the code out of the engine's message; wrapping repeats the prefix, which is cut. */
    public static EngineException parse(String message) {
        Matcher matcher = CODE.matcher(message);
        int code = matcher.find() ? Integer.parseInt(matcher.group(1)) : UNKNOWN_EXCEPTION;
        return new EngineException(code, REPEATED.matcher(message).replaceFirst(""));
    }

    public int code() {
        return code;
    }
}
