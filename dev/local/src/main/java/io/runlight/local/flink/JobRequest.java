/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.flink;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the Runlight job is started with.
 *
 * @param options of the job, by key
 * @param parallelism 0 leaves it to the cluster
 * @param restoreFrom the path of a savepoint or a retained checkpoint
 */
public record JobRequest(
        Map<String, String> options, int parallelism, Optional<String> restoreFrom) {

    /** The options as the job's main method takes them. */
    List<String> arguments() {
        return options.entrySet().stream()
                .flatMap(option -> Stream.of("--" + option.getKey(), option.getValue()))
                .toList();
    }
}
