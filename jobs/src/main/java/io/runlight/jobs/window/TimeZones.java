/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Map;

/**
 * The time zone in which the days of each workspace begin.
 *
 * @param usual the zone of workspaces that have none of their own
 * @param byWorkspace zones of single workspaces
 */
public record TimeZones(ZoneId usual, Map<String, ZoneId> byWorkspace) implements Serializable {

    public TimeZones {
        byWorkspace = Map.copyOf(byWorkspace);
    }

    /** Days as they are in UTC, everywhere. */
    public static TimeZones utc() {
        return new TimeZones(ZoneId.of("UTC"), Map.of());
    }

    /** The zone of a workspace. */
    public ZoneId of(String workspaceId) {
        return byWorkspace.getOrDefault(workspaceId, usual);
    }
}
