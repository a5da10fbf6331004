/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/** Takes savepoints of a running job, measures them and throws them away. */
record Savepoints(JobClient job, Path directory) {

    Savepoint take() throws Exception {
        long start = System.nanoTime();
        String place =
                job.triggerSavepoint(directory.toUri().toString(), SavepointFormatType.CANONICAL)
                        .get();
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Savepoint(remove(Path.of(URI.create(place))), millis);
    }

    /** Deletes the files and says how many bytes they had. */
    private static long remove(Path savepoint) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(savepoint)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
                Files.delete(file);
            }
        }
        return bytes;
    }
}
