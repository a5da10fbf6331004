/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import java.util.Arrays;

/** What a booster was trained for, which says how a sum of leaves becomes a prediction. */
public enum Objective {
    /** The probability of a label of one. */
    LOGISTIC("binary:logistic") {
        @Override
        float margin(float baseScore) {
            return (float) -Math.log(1.0f / baseScore - 1.0f);
        }

        @Override
        public float prediction(float margin) {
            float power = (float) Math.exp(Math.min(-margin, LARGEST_POWER));
            return 1.0f / (power + 1.0f);
        }
    },
    /** A mean. */
    SQUARED_ERROR("reg:squarederror"),
    /** A median. */
    ABSOLUTE_ERROR("reg:absoluteerror"),
    /** One or more quantiles. */
    QUANTILE("reg:quantileerror");

    /** Beyond it XGBoost takes the power of e as this, so that it stays a finite float. */
    private static final float LARGEST_POWER = 88.7f;

    private final String code;

    Objective(String code) {
        this.code = code;
    }

    /** As XGBoost calls it. */
    public String code() {
        return code;
    }

    /** Where the sum of leaves begins, given the prediction that the booster begins with. */
    float margin(float baseScore) {
        return baseScore;
    }

    /** What a sum of leaves means. */
    public float prediction(float margin) {
        return margin;
    }

    static Objective of(String code) throws BoosterFormatException {
        for (Objective objective : values()) {
            if (objective.code.equals(code)) {
                return objective;
            }
        }
        throw new BoosterFormatException(
                "The booster's objective %s cannot be evaluated; those that can: %s"
                        .formatted(code, Arrays.stream(values()).map(Objective::code).toList()));
    }
}
