/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.nativelib.EngineException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a request whose body is {@code multipart/form-data}. */
final class MultipartForm {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)[; ]filename=");

    private MultipartForm() {}

    static boolean is(String contentType) {
        return contentType != null && contentType.startsWith("multipart/form-data");
    }

    /** The values of the fields by name. */
    static Map<String, String> parse(String contentType, byte[] body) throws EngineException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw Errors.BAD_ARGUMENTS.exception("A multipart request names no boundary");
        }
        // Latin-1 keeps every byte, so that the parts can be cut as text.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : text.split(Pattern.quote("--" + boundary.group(1)))) {
            int blank = part.indexOf("\r\n\r\n");
            if (blank < 0) {
                continue;
            }
            String head = part.substring(0, blank);
            Matcher name = NAME.matcher(head);
            if (FILE.matcher(head).find() || !name.find()) {
                throw Errors.NOT_IMPLEMENTED.exception(
                        "External tables in requests are not supported by the embedded engine");
            }
            String value = part.substring(blank + 4).replaceFirst("\r\n$", "");
            fields.put(
                    name.group(1),
                    new String(
                            value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
        return fields;
    }
}
