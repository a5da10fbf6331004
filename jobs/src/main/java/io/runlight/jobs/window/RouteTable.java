/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways from the labels of events to their series, for some dimensions. */
final class RouteTable {

    private final List<Dimension> dimensions;
    private final SeriesTable series;
    private final Map<LabelValues, Route> routes = new HashMap<>();
    private final List<Route> touched = new ArrayList<>();
    private final LabelValues probe;
    private final boolean hasProperty;

    RouteTable(List<Dimension> dimensions, SeriesTable series) {
        this.dimensions = dimensions;
        this.series = series;
        Set<Label> labels = new LinkedHashSet<>();
        dimensions.forEach(dimension -> labels.addAll(dimension.labels()));
        probe = new LabelValues(List.copyOf(labels));
        hasProperty = labels.contains(Label.PROPERTY);
    }

    /** Whether an event has a way for each of its properties. */
    boolean hasProperty() {
        return hasProperty;
    }

    /** The way of an event with these labels. */
    Route find(EventLabels event) {
        probe.read(event);
        Route route = routes.get(probe);
        if (route == null) {
            route = build(event);
            routes.put(probe.copy(), route);
        }
        return route;
    }

    /** Brings everything to its series. */
    void drain() {
        for (Route route : touched) {
            route.drain();
        }
        touched.clear();
    }

    int size() {
        return routes.size();
    }

    /** Forgets the ways, once they are drained. */
    void clear() {
        routes.clear();
    }

    private Route build(EventLabels event) {
        List<SeriesParts> found = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            String text = seriesOf(dimension, event);
            if (text != null) {
                SeriesKey key = new SeriesKey(event.workspaceId(), dimension.name(), text);
                found.add(series.get(key, dimension.base()));
            }
        }
        return new Route(found, touched);
    }

    private static String seriesOf(Dimension dimension, EventLabels event) {
        String[] values = new String[dimension.labels().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = event.get(dimension.labels().get(i));
            if (values[i] == null) {
                return null;
            }
        }
        return SeriesText.of(values);
    }
}
