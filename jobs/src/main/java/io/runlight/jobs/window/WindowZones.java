/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the time zones of the options. Days are made of quarters of an hour, so a zone must be off
 * from UTC by whole quarters; all are since the year 2000, if they are not made up.
 */
final class WindowZones {

    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2100-01-01T00:00:00Z");

    private WindowZones() {}

    static TimeZones of(JobConfiguration configuration) {
        Map<String, ZoneId> zones = new HashMap<>();
        configuration
                .get(WindowOptions.TIME_ZONES)
                .forEach(
                        (workspace, zone) ->
                                zones.put(
                                        workspace,
                                        zone(
                                                WindowOptions.TIME_ZONES.key() + '.' + workspace,
                                                zone)));
        return new TimeZones(
                zone(WindowOptions.TIME_ZONE.key(), configuration.get(WindowOptions.TIME_ZONE)),
                zones);
    }

    private static ZoneId zone(String key, String name) {
        ZoneId zone;
        try {
            zone = ZoneId.of(name);
        } catch (DateTimeException e) {
            throw refused(key, name, "give a name of the IANA time zone database, for example UTC");
        }
        if (!isOffByQuarters(zone.getRules())) {
            throw refused(
                    key, name, "give a zone whose offset from UTC is a multiple of 15 minutes");
        }
        return zone;
    }

    private static boolean isOffByQuarters(ZoneRules rules) {
        boolean quarters = isQuarters(rules.getOffset(FROM).getTotalSeconds());
        ZoneOffsetTransition next = rules.nextTransition(FROM);
        while (quarters && next != null && next.getInstant().isBefore(UNTIL)) {
            quarters = isQuarters(next.getOffsetAfter().getTotalSeconds());
            next = rules.nextTransition(next.getInstant());
        }
        return quarters;
    }

    private static boolean isQuarters(int seconds) {
        return seconds % Interval.QUARTER_HOUR.seconds() == 0;
    }

    private static ConfigurationException refused(String key, String name, String remedy) {
        return new ConfigurationException(
                "Option '" + key + "' cannot be '" + name + "': " + remedy);
    }
}
