/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The score of a detector over a corpus, as NAB defines it: with the one threshold that serves the
 * profile best over all series, between a detector that finds nothing, 0, and a perfect one, 100.
 *
 * <p>All thresholds are tried in one sweep from the highest score downwards. A window counts its
 * best detection alone; each detection outside counts.
 */
public final class NabScorer {

    private final List<NabSeries> corpus;
    private final List<Detection> detections;

    /**
     * @param scores of each row of each series, in the order of the corpus; those of 0 are never
     *     detections
     */
    public NabScorer(List<NabSeries> corpus, List<double[]> scores) {
        this.corpus = corpus;
        this.detections = detections(corpus, scores);
    }

    /** The normalised score; 100 is perfect, 0 is silence, and there is no lower bound. */
    public double score(NabProfile profile) {
        double silence = 0;
        double perfect = 0;
        for (NabSeries series : corpus) {
            perfect += series.windows() * profile.found();
            for (int window = 0; window < series.windows(); window++) {
                silence -= series.counts(window) ? profile.missed() : 0;
            }
        }
        double best = silence + sweep(profile);
        return 100 * (best - silence) / (perfect - silence);
    }

    /** The most that any threshold gains over silence. */
    private double sweep(NabProfile profile) {
        double[][] windows = new double[corpus.size()][];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = new double[corpus.get(i).windows()];
            Arrays.fill(windows[i], -profile.missed());
        }
        double gain = 0;
        double best = 0;
        for (int i = 0; i < detections.size(); i++) {
            Detection detection = detections.get(i);
            gain += gain(detection, windows[detection.series()], profile);
            boolean last = i + 1 == detections.size();
            if (last || detections.get(i + 1).score() < detection.score()) {
                best = Math.max(best, gain);
            }
        }
        return best;
    }

    private double gain(Detection detection, double[] windows, NabProfile profile) {
        NabSeries series = corpus.get(detection.series());
        double worth = series.worth(detection.row());
        if (!series.isInWindow(detection.row())) {
            return profile.wrong() * worth;
        }
        int window = series.windowOf(detection.row());
        double before = windows[window];
        windows[window] = Math.max(before, profile.found() * worth);
        return windows[window] - before;
    }

    private static List<Detection> detections(List<NabSeries> corpus, List<double[]> scores) {
        List<Detection> detections = new ArrayList<>();
        for (int i = 0; i < corpus.size(); i++) {
            double[] rows = scores.get(i);
            for (int row = corpus.get(i).probation(); row < rows.length; row++) {
                if (rows[row] > 0) {
                    detections.add(new Detection(i, row, rows[row]));
                }
            }
        }
        detections.sort(Comparator.comparingDouble(Detection::score).reversed());
        return detections;
    }

    private record Detection(int series, int row, double score) {}
}
