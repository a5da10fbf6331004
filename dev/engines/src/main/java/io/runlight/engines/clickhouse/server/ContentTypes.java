/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

/** The Content-Type that a ClickHouse server gives a format. */
final class ContentTypes {
    private ContentTypes() {}

    static String of(String format) {
        if (format.startsWith("TabSeparated")
                || format.startsWith("TSV")
                || format.equals("TSKV")) {
            return "text/tab-separated-values; charset=UTF-8";
        }
        if (format.startsWith("CSV")) {
            return "text/csv; charset=UTF-8; header="
                    + (format.contains("WithNames") ? "present" : "absent");
        }
        if (format.contains("EachRow") || format.equals("JSONLines") || format.equals("NDJSON")) {
            return "application/x-ndjson; charset=UTF-8";
        }
        if (format.startsWith("JSON")) {
            return "application/json; charset=UTF-8";
        }
        return switch (format) {
            case "XML" -> "application/xml; charset=UTF-8";
            case "Markdown" -> "text/markdown; charset=UTF-8";
            case "Native",
                    "RowBinary",
                    "RowBinaryWithNames",
                    "RowBinaryWithNamesAndTypes",
                    "Parquet",
                    "ORC",
                    "Avro",
                    "Arrow",
                    "ArrowStream",
                    "Protobuf",
                    "MsgPack",
                    "Npy" ->
                    "application/octet-stream";
            default -> "text/plain; charset=UTF-8";
        };
    }
}
