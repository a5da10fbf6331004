/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import io.runlight.local.UserMistake;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.training.Example;
import io.runlight.models.training.FailureQuality;
import io.runlight.models.training.TrainedBundle;
import io.runlight.models.training.TrainedDuration;
import io.runlight.models.training.TrainedFailure;
import io.runlight.models.training.UnfitExamplesException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One training from examples to a bundle, or to the sentence why there is none. */
final class Training {

    private static final int THREADS = 2;
    private static final int FEWEST_FAILURES = 20;

    private final TrainingData data;
    private final List<Example> examples;
    private final boolean force;
    private final PrintWriter screen;
    private final TrainedBundle bundle;

    Training(ModelId id, TrainingData data, boolean force, PrintWriter screen) {
        this.data = data;
        this.examples = data.examples();
        this.force = force;
        this.screen = screen;
        this.bundle =
                new TrainedBundle(
                        id,
                        data.schema(),
                        examples,
                        Map.of(
                                "data", data.origin(),
                                "runs", Integer.toString(examples.size()),
                                "first_start", time(examples.get(0)),
                                "last_start", time(examples.get(examples.size() - 1))));
    }

    private static String time(Example example) {
        return Instant.ofEpochMilli(example.startMillis()).toString();
    }

    void write(Target target, Path folder) throws IOException {
        try {
            if (target == Target.FAILURE) {
                failure(folder);
            } else {
                duration(folder);
            }
        } catch (UnfitExamplesException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }

    private void failure(Path folder) throws IOException {
        long failures = examples.stream().filter(Example::failed).count();
        if (failures < FEWEST_FAILURES) {
            throw new UserMistake(
                    "%d failures are too few to learn from; %d are needed."
                            .formatted(failures, FEWEST_FAILURES));
        }
        try (TrainedFailure trained =
                TrainedFailure.of(data.schema(), data.baseline(), examples, THREADS)) {
            screen.printf(
                    "AUC %.4f (best naive answer: %.4f), Brier %.4f, calibration error %.4f on %d"
                            + " later runs.%n",
                    trained.quality().auc(),
                    naiveAuc(trained),
                    trained.quality().brier(),
                    trained.quality().calibrationError(),
                    trained.quality().runs());
            refuse(trained.lostTo());
            bundle.write(trained, folder);
        }
    }

    private static double naiveAuc(TrainedFailure trained) {
        return trained.naive().values().stream()
                .mapToDouble(FailureQuality::auc)
                .max()
                .orElseThrow();
    }

    private void duration(Path folder) throws IOException {
        try (TrainedDuration trained =
                TrainedDuration.of(data.schema(), data.baseline(), examples, THREADS)) {
            screen.printf(
                    "Mean error %.1f s (median of the last 20: %.1f s), %.1f %% inside the interval"
                            + " on %d later runs.%n",
                    trained.quality().meanAbsoluteError(),
                    trained.naive().meanAbsoluteError(),
                    100 * trained.coverage(),
                    trained.quality().runs());
            refuse(trained.lostToNaive() ? List.of("median_20") : List.of());
            bundle.write(trained, folder);
        }
    }

    private void refuse(List<String> better) {
        if (better.isEmpty()) {
            return;
        }
        String names = String.join(", ", better);
        if (!force) {
            throw new UserMistake(
                    "The model is not written, because a naive answer is as good (%s); --force writes it all the same."
                            .formatted(names));
        }
        screen.printf("A naive answer is as good (%s).%n", names);
    }
}
