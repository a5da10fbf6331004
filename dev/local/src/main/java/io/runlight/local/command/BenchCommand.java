/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.benchmarks.Benchmark;
import io.runlight.local.UserMistake;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a measurement by its name. */
@Command(
        name = "bench",
        description = "Measures Runlight; without a name it lists what can be measured.",
        footer = {"", "Example:", "  ./runlight bench throughput --json"})
public final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "What to measure.")
    private String name;

    @Option(
            names = "-D",
            paramLabel = "KEY=VALUE",
            description = "An option of the measurement; the list shows them with their defaults.")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(names = "--json", description = "Print the figures as one JSON object, the last line.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        List<Benchmark> benchmarks = new ArrayList<>();
        ServiceLoader.load(Benchmark.class).forEach(benchmarks::add);
        if (name == null) {
            list(benchmarks);
            return 0;
        }
        Benchmark benchmark = find(benchmarks);
        Map<String, Object> figures = benchmark.run(merged(benchmark), System.out);
        print(figures);
        return 0;
    }

    private Benchmark find(List<Benchmark> benchmarks) {
        return benchmarks.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UserMistake(
                                        "There is no measurement '%s'; there are: %s."
                                                .formatted(name, names(benchmarks))));
    }

    private static String names(List<Benchmark> benchmarks) {
        return benchmarks.stream().map(Benchmark::name).collect(Collectors.joining(", "));
    }

    private Map<String, String> merged(Benchmark benchmark) {
        Map<String, String> merged = new LinkedHashMap<>(benchmark.defaults());
        options.forEach(
                (key, value) -> {
                    if (!merged.containsKey(key)) {
                        throw new UserMistake(
                                "'%s' has no option '%s'; it has: %s."
                                        .formatted(name, key, String.join(", ", merged.keySet())));
                    }
                    merged.put(key, value);
                });
        return merged;
    }

    private void print(Map<String, Object> figures) throws JsonProcessingException {
        PrintStream out = System.out;
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(figures));
        } else {
            figures.forEach((figure, value) -> out.printf("%-32s %s%n", figure, value));
        }
    }

    private void list(List<Benchmark> benchmarks) throws JsonProcessingException {
        if (json) {
            System.out.println(
                    new ObjectMapper()
                            .writeValueAsString(
                                    Map.of(
                                            "benchmarks",
                                            benchmarks.stream().map(Benchmark::name).toList())));
            return;
        }
        for (Benchmark benchmark : benchmarks) {
            System.out.printf("%-14s %s%n", benchmark.name(), benchmark.description());
            benchmark
                    .defaults()
                    .forEach((key, value) -> System.out.printf("%16s-D %s=%s%n", "", key, value));
        }
    }
}
