/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A range whose windows were computed again.
 *
 * @param lateEvents late events of the range that were in the raw tables
 * @param windows rows that were written
 */
public record Repair(@JsonIgnore TimeRange range, long lateEvents, long windows) {

    /** The first minute. */
    @JsonProperty
    public String from() {
        return range.from().toString();
    }

    /** The first minute after the range. */
    @JsonProperty
    public String to() {
        return range.to().toString();
    }
}
