/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.jobs.run.RunOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The parts of panes that the last few events touched. It finds the series that an event counts in;
 * {@link PaneRules} says as what.
 *
 * <p>Ten dimensions would be ten look-ups and ten additions an event. But events share most of
 * their labels: all dimensions without labels of many values are found by one look-up, and one
 * addition stands for them until the bundle is drained. Ways once found are kept over bundles.
 */
final class PaneBundle {

    /** With so many ways and series they are forgotten, because they may never come again. */
    private static final int MOST_KNOWN = 100_000;

    private static final int MOST_WAITING = 50_000;

    private final SeriesTable series = new SeriesTable();
    private final List<RouteTable> tables = new ArrayList<>();
    private final List<String> properties;
    private final EventLabels labels;
    private final List<Pane> found = new ArrayList<>();

    PaneBundle(Dimensions dimensions, ErrorRules rules) {
        labels = new EventLabels(rules);
        properties = dimensions.properties();
        Map<List<Label>, List<Dimension>> groups = new LinkedHashMap<>();
        for (Dimension dimension : dimensions.list()) {
            // Dimensions with labels of many values share a look-up only if they have the same.
            List<Label> many = dimension.labels().stream().filter(Label::isOfMany).toList();
            groups.computeIfAbsent(many, key -> new ArrayList<>()).add(dimension);
        }
        groups.values().forEach(group -> tables.add(new RouteTable(group, series)));
    }

    /** Counts one distinct event. */
    void add(Event event) {
        labels.read(event);
        for (RouteTable table : tables) {
            if (!table.hasProperty()) {
                find(table, event.eventTimeMillis());
            } else if (event instanceof ActivityEvent activity) {
                findProperties(table, activity);
            }
        }
        for (int i = 0; i < found.size(); i++) {
            PaneRules.add(event, labels, found.get(i));
        }
        found.clear();
    }

    /** Counts what became of a run, or takes it back. */
    void add(RunOutcome outcome) {
        labels.read(outcome);
        for (RouteTable table : tables) {
            if (!table.hasProperty()) {
                find(table, outcome.atMillis());
            }
        }
        for (int i = 0; i < found.size(); i++) {
            PaneRules.add(outcome, found.get(i));
        }
        found.clear();
    }

    /** Hands over the parts and forgets them. */
    void drain(Consumer<Part<Pane>> to) {
        int known = series.size();
        for (RouteTable table : tables) {
            table.drain();
            known += table.size();
        }
        series.drainMinutes(to);
        series.drainLonger(to);
        if (known > MOST_KNOWN) {
            tables.forEach(RouteTable::clear);
            series.clear();
        }
    }

    /** Hands over the parts that must not wait, see {@link PartBundle#drainUrgent}. */
    void drainUrgent(Consumer<Part<Pane>> to, long eventTime) {
        tables.forEach(RouteTable::drain);
        if (series.waiting() > MOST_WAITING) {
            drain(to);
        } else {
            series.drainMinutes(to);
            series.drainEnded(to, eventTime);
        }
    }

    /** Shows the parts that waited when {@link #drainUrgent} was called. */
    void showWaiting(Consumer<Part<Pane>> to) {
        series.showLonger(to);
    }

    private void find(RouteTable table, long millis) {
        Route route = table.find(labels);
        if (!route.leadsNowhere()) {
            found.add(route.at(millis));
        }
    }

    private void findProperties(RouteTable table, ActivityEvent activity) {
        for (String property : properties) {
            String value = activity.properties().get(property);
            if (value != null) {
                labels.setProperty(property, value);
                find(table, activity.eventTimeMillis());
            }
        }
    }
}
