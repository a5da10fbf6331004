/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.interval;

import java.util.Arrays;

/** The scale on which a booster learned a quantity that is never less than 0. */
public enum TargetScale {
    /** As it is. */
    LINEAR("linear") {
        @Override
        public double fromModel(double value) {
            return Math.max(0, value);
        }

        @Override
        public double toModel(double quantity) {
            return quantity;
        }
    },
    /** The logarithm of one more, on which seconds and days are equally important. */
    /** The logarithm of the part of another quantity, see {@link RelativeTo}. */
    RELATIVE("ln") {
        @Override
        public double fromModel(double value) {
            return Math.exp(value);
        }

        @Override
        public double toModel(double quantity) {
            return Math.log(quantity);
        }
    },
    LOGARITHMIC("log1p") {
        @Override
        public double fromModel(double value) {
            return Math.max(0, Math.expm1(value));
        }

        @Override
        public double toModel(double quantity) {
            return Math.log1p(quantity);
        }
    };

    private final String code;

    TargetScale(String code) {
        this.code = code;
    }

    /** As a bundle has it. */
    public String code() {
        return code;
    }

    public static TargetScale of(String code) {
        return Arrays.stream(values())
                .filter(scale -> scale.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no target scale '%s'; there are: %s"
                                                .formatted(
                                                        code,
                                                        Arrays.stream(values())
                                                                .map(TargetScale::code)
                                                                .toList())));
    }

    /** What a value of the booster means; never less than 0. */
    public abstract double fromModel(double value);

    /** What the booster learns for a quantity. */
    public abstract double toModel(double quantity);
}
