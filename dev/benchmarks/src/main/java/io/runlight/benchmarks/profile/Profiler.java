/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** A running Flight Recorder of this JVM that samples what its threads execute. */
public final class Profiler implements AutoCloseable {

    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final Duration PERIOD = Duration.ofMillis(10);

    private final Recording recording = new Recording();

    private Profiler() {}

    public static Profiler start() {
        Profiler profiler = new Profiler();
        profiler.recording.enable(SAMPLE).withPeriod(PERIOD).withStackTrace();
        profiler.recording.start();
        return profiler;
    }

    /** Stops and counts the samples. */
    public Profile report() throws IOException {
        recording.stop();
        Path file = Files.createTempFile("runlight-profile-", ".jfr");
        try {
            recording.dump(file);
            return read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Profile read(Path file) throws IOException {
        Profile profile = new Profile();
        try (RecordingFile samples = new RecordingFile(file)) {
            while (samples.hasMoreEvents()) {
                RecordedEvent sample = samples.readEvent();
                if (sample.getEventType().getName().equals(SAMPLE)
                        && sample.getStackTrace() != null) {
                    profile.add(
                            ThreadGroups.of(sample.getThread("sampledThread").getJavaName()),
                            sample.getStackTrace().getFrames().stream().map(Frames::name).toList());
                }
            }
        }
        return profile;
    }

    @Override
    public void close() {
        recording.close();
    }
}
