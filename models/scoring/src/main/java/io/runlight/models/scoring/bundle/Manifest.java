/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import io.runlight.models.scoring.calibration.Calibration;
import io.runlight.models.scoring.interval.IntervalRule;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bundle says of itself.
 *
 * @param model name and version
 * @param target what it predicts
 * @param featureHash the hash of the features that it learned from
 * @param calibration for {@link Target#FAILURE}, otherwise null
 * @param interval for {@link Target#DURATION}, otherwise null
 * @param provenance where it comes from: data, parameters, seed, library, as text by name
 * @param metrics how good it was on runs that it had not seen
 * @param checksums SHA-256 of each file of the bundle, in hexadecimal
 */
public record Manifest(
        ModelId model,
        Target target,
        String featureHash,
        Calibration calibration,
        IntervalRule interval,
        Map<String, String> provenance,
        Map<String, Double> metrics,
        Map<String, String> checksums) {

    public Manifest {
        if (target == Target.FAILURE && calibration == null) {
            throw new IllegalArgumentException("A model of failure needs a calibration");
        }
        if (target == Target.DURATION && interval == null) {
            throw new IllegalArgumentException("A model of duration needs an interval");
        }
        provenance = sorted(provenance);
        metrics = sorted(metrics);
        checksums = sorted(checksums);
    }

    Manifest withChecksums(Map<String, String> sums) {
        return new Manifest(
                model, target, featureHash, calibration, interval, provenance, metrics, sums);
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
