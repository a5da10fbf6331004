/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The features of a vector in their order, with a hash that is the same wherever the vector means
 * the same: of names, types, units and missing-value rules, not of the sentences.
 */
public final class FeatureSchema {

    private static final String FORM = "runlight-features-1";

    private final List<Feature> features;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final String hash;

    public FeatureSchema(List<Feature> features) {
        this.features = List.copyOf(features);
        for (Feature feature : features) {
            if (indexes.put(feature.name(), indexes.size()) != null) {
                throw new IllegalArgumentException("Two features are called " + feature.name());
            }
        }
        this.hash = hash(features);
    }

    public List<Feature> features() {
        return features;
    }

    public int size() {
        return features.size();
    }

    /** SHA-256 in hexadecimal. */
    public String hash() {
        return hash;
    }

    /**
     * The place of a feature in the vector.
     *
     * @throws IllegalArgumentException if there is no such feature
     */
    public int indexOf(String name) {
        Integer index = indexes.get(name);
        if (index == null) {
            throw new IllegalArgumentException("There is no feature " + name);
        }
        return index;
    }

    /** What another schema has otherwise, a sentence each; nothing if the hashes are equal. */
    public List<String> differences(FeatureSchema other) {
        List<String> differences = new ArrayList<>();
        for (Feature feature : features) {
            if (!other.indexes.containsKey(feature.name())) {
                differences.add("the other lacks " + feature.name());
            } else if (!line(feature).equals(line(other.feature(feature.name())))) {
                differences.add("the other defines " + feature.name() + " otherwise");
            }
        }
        for (Feature feature : other.features) {
            if (!indexes.containsKey(feature.name())) {
                differences.add("only the other has " + feature.name());
            }
        }
        if (differences.isEmpty() && !hash.equals(other.hash)) {
            differences.add("the other has the features in another order");
        }
        return differences;
    }

    private Feature feature(String name) {
        return features.get(indexOf(name));
    }

    private static String line(Feature feature) {
        return String.join(
                "\t", feature.name(), feature.type().wireName(), feature.unit(), feature.missing());
    }

    private static String hash(List<Feature> features) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((FORM + "\n").getBytes(StandardCharsets.UTF_8));
            for (Feature feature : features) {
                digest.update((line(feature) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
