/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.Addressing;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;

/**
 * Where the state of a window is: under the shard of its series, in a namespace that names
 * interval, start and series, for example {@code 1rqv3c0:etl}.
 */
final class WindowPlaces implements Addressing<WindowKey, String, String> {

    private static final long serialVersionUID = 1L;
    private static final int RADIX = 36;

    @Override
    public String key(WindowKey window) {
        return window.series().shardText();
    }

    @Override
    public String namespace(WindowKey window) {
        return window.interval().code()
                + Long.toString(Math.floorDiv(window.startMillis(), 1000L), RADIX)
                + ':'
                + window.series().series();
    }

    @Override
    public WindowKey address(String key, String namespace) {
        int colon = key.indexOf(':');
        int dimension = colon + 1 + Integer.parseInt(key, 0, colon, 10);
        int series = namespace.indexOf(':') + 1;
        return new WindowKey(
                new SeriesKey(
                        key.substring(colon + 1, dimension),
                        key.substring(dimension, key.length() - 1),
                        namespace.substring(series)),
                Interval.ofCode(Character.digit(namespace.charAt(0), RADIX)),
                Long.parseLong(namespace, 1, series - 1, RADIX) * 1000);
    }

    @Override
    public TypeSerializer<String> namespaces() {
        return StringSerializer.INSTANCE;
    }
}
