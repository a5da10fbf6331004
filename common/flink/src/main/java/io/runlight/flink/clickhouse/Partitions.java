/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

/** Partition numbers for tables that are split by time. */
public final class Partitions {

    private static final long MILLIS_PER_DAY = 86_400_000L;

    private Partitions() {}

    /** Year times 100 plus month in UTC: what ClickHouse's {@code toYYYYMM} gives. */
    public static long month(long epochMillis) {
        // Civil date from days by counting from 1 March of year 0, as in C++'s chrono: no objects.
        long days = Math.floorDiv(epochMillis, MILLIS_PER_DAY) + 719_468;
        long era = Math.floorDiv(days, 146_097);
        long dayOfEra = days - era * 146_097;
        long yearOfEra =
                (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long marchMonth = (5 * dayOfYear + 2) / 153;
        long month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return year * 100 + month;
    }
}
