/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.flink.JobManagerClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ClickHouse whose past is computed again, and what a job needs to do it.
 *
 * @param jobManager the session cluster to run jobs on, or empty for one inside this process
 * @param jobOptions the options of the live job, without which results would differ
 * @param liveJob what the job is called that writes to the tables at this moment, or empty
 * @param goesOn whether a job may still hold windows: it runs, or will go on from a savepoint
 */
public record Installation(
        URI url,
        String user,
        String password,
        String database,
        Path jobJar,
        int parallelism,
        Optional<JobManagerClient> jobManager,
        Map<String, String> jobOptions,
        Optional<String> liveJob,
        boolean goesOn) {

    SqlClient sql() {
        return new SqlClient(url, user, password);
    }

    /** A table with its database. */
    String table(String name) {
        return database + "." + name;
    }

    /** The value of an option of the live job, or what holds when nobody sets it. */
    String option(String key, String usual) {
        return jobOptions.getOrDefault(key, usual);
    }

    /** Whether days begin elsewhere than in UTC. */
    boolean hasOwnDays() {
        return jobOptions.keySet().stream().anyMatch(key -> key.startsWith("window.time-zone"));
    }

    /** The options of a job that works on this ClickHouse. */
    Map<String, String> optionsWith(Map<String, String> more) {
        Map<String, String> options = new TreeMap<>(jobOptions);
        options.put("clickhouse.url", url.toString());
        options.put("clickhouse.user", user);
        options.put("clickhouse.database", database);
        if (!password.isEmpty()) {
            options.put("clickhouse.password", password);
        }
        options.putAll(more);
        return options;
    }
}
