/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import java.util.ArrayList;
import java.util.List;

/**
 * A time in which windows of one series and measure are outside again and again. Only {@link
 * AnomalyEpisodes} changes it.
 */
final class AnomalyEpisode {

    /** The first moment of the first window. */
    final long since;

    /** The newest window that is outside; what is outside later makes the episode longer. */
    Anomaly last;

    /** The window with the highest severity. */
    Anomaly worst;

    /** How many windows were outside. */
    int windows;

    /** How many of them were told; zero while nothing was told. */
    int windowsTold;

    /** The code of the severity that was told; zero while nothing was told. */
    int severityTold;

    /** The newest anomalies that were told. */
    final List<String> evidence = new ArrayList<>();

    AnomalyEpisode(long since) {
        this.since = since;
    }
}
