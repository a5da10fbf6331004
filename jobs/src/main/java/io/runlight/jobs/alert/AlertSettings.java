/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import java.io.Serializable;
import java.time.Duration;

/**
 * The settings of the lives of alerts.
 *
 * @param rest how long after a notification there is no further one, unless it is the first
 *     resolution or the severity rises; and how long a resolved alert may come back as itself
 * @param expireAfter how long an alert stays open of which nothing is heard
 */
public record AlertSettings(Duration rest, Duration expireAfter) implements Serializable {

    public AlertSettings {
        if (rest.isNegative()) {
            throw new IllegalArgumentException("The rest must not be negative: " + rest);
        }
        if (expireAfter.compareTo(rest) <= 0) {
            throw new IllegalArgumentException(
                    "Alerts must be kept longer than they rest (" + rest + "), not " + expireAfter);
        }
    }
}
