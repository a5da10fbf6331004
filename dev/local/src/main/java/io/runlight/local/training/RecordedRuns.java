/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import io.runlight.core.decode.EventDecoder;
import io.runlight.core.decode.RefusedException;
import io.runlight.core.event.EventKind;
import io.runlight.generators.Delivery;
import io.runlight.generators.file.EventFileReader;
import io.runlight.local.UserMistake;
import io.runlight.models.features.RecordedRun;
import io.runlight.models.training.RunCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The runs whose events are in a file; what the job would refuse is left out here, too. */
final class RecordedRuns {

    private static final Set<EventKind> KINDS =
            EnumSet.of(EventKind.PIPELINE_RUN, EventKind.STEP, EventKind.LLM_CALL);

    private RecordedRuns() {}

    /** In the order of their starts. */
    static List<RecordedRun> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserMistake("There is no file " + file + ".");
        }
        RunCollector runs = new RunCollector();
        EventDecoder decoder = new EventDecoder();
        try (EventFileReader reader = EventFileReader.open(file)) {
            while (reader.hasNext()) {
                Delivery delivery = reader.next();
                if (KINDS.contains(delivery.kind())) {
                    add(runs, decoder, delivery);
                }
            }
        } catch (IOException e) {
            throw new UserMistake(e.getMessage() + ".", e);
        } catch (UncheckedIOException e) {
            throw new UserMistake(e.getCause().getMessage() + ".", e);
        }
        return runs.runs();
    }

    private static void add(RunCollector runs, EventDecoder decoder, Delivery delivery) {
        try {
            runs.add(decoder.decode(delivery.kind(), delivery.json()));
        } catch (RefusedException refused) {
            // a dead letter in the job, and no run here
        }
    }
}
