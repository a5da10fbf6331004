/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A folder of labelled series: series.csv.gz, windows.json and profiles.json. */
public final class NabFolder {

    private static final int SECONDS = 19;

    private NabFolder() {}

    /** Every series with its windows, in the order of the file. */
    public static List<NabSeries> series(Path folder) throws IOException {
        JsonNode windows = json(folder.resolve("windows.json"));
        List<NabSeries> corpus = new ArrayList<>();
        for (Map.Entry<String, List<Row>> file : rows(folder.resolve("series.csv.gz")).entrySet()) {
            corpus.add(labelled(file.getKey(), file.getValue(), windows.path(file.getKey())));
        }
        return corpus;
    }

    /** The cost matrices by their names. */
    public static Map<String, NabProfile> profiles(Path folder) throws IOException {
        Map<String, NabProfile> profiles = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry :
                json(folder.resolve("profiles.json")).properties()) {
            JsonNode costs = entry.getValue().path("CostMatrix");
            profiles.put(
                    entry.getKey(),
                    new NabProfile(
                            costs.path("tpWeight").asDouble(),
                            costs.path("fnWeight").asDouble(),
                            costs.path("fpWeight").asDouble()));
        }
        return profiles;
    }

    private static NabSeries labelled(String name, List<Row> rows, JsonNode labels) {
        long[] times = rows.stream().mapToLong(Row::time).toArray();
        double[] values = rows.stream().mapToDouble(Row::value).toArray();
        int[][] windows = new int[labels.size()][];
        for (int i = 0; i < windows.length; i++) {
            windows[i] =
                    rows(
                            times,
                            time(labels.get(i).get(0).asText()),
                            time(labels.get(i).get(1).asText()));
        }
        return new NabSeries(name, times, values, windows);
    }

    /** The first and the last row within these times, both included. */
    private static int[] rows(long[] times, long from, long to) {
        int first = 0;
        while (first < times.length - 1 && times[first] < from) {
            first++;
        }
        int last = times.length - 1;
        while (last > first && times[last] > to) {
            last--;
        }
        return new int[] {first, last};
    }

    private static Map<String, List<Row>> rows(Path file) throws IOException {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                if (cells.length != 3) {
                    throw new IOException("a line of " + file + " has not three cells: " + line);
                }
                rows.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(row(cells));
            }
        }
        return rows;
    }

    private static Row row(String[] cells) throws IOException {
        try {
            return new Row(time(cells[1]), Double.parseDouble(cells[2]));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IOException("a row cannot be read: " + String.join(",", cells), e);
        }
    }

    /** Times of NAB have no zone; some have fractions of seconds, which are zero. */
    private static long time(String text) {
        return LocalDateTime.parse(
                        text.substring(0, Math.min(SECONDS, text.length())).replace(' ', 'T'))
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    private record Row(long time, double value) {}
}
