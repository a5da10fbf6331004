/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The order in which views can be created: each after the views that it reads. */
final class ViewOrder {

    private static final Pattern REFERENCE = Pattern.compile("\\brunlight\\.(\\w+)");

    private final Map<String, SqlFile> views = new LinkedHashMap<>();
    private final Map<String, SqlFile> sorted = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();

    private ViewOrder(Collection<SqlFile> files) {
        files.forEach(file -> views.put(file.stem(), file));
    }

    /**
     * The views in order; those that do not depend on each other keep theirs.
     *
     * @throws IllegalStateException when a view reads one that does not exist, or itself
     */
    static List<SqlFile> sort(Collection<SqlFile> files) {
        ViewOrder order = new ViewOrder(files);
        order.views.keySet().forEach(order::visit);
        return List.copyOf(order.sorted.values());
    }

    /** The views that a view reads. */
    static Set<String> references(SqlFile view) {
        return REFERENCE
                .matcher(view.statement())
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private void visit(String name) {
        if (sorted.containsKey(name)) {
            return;
        }
        SqlFile view = views.get(name);
        if (view == null) {
            throw new IllegalStateException(
                    path.peek() + " reads runlight." + name + ", which is no view");
        }
        if (path.contains(name)) {
            throw new IllegalStateException(
                    "Views read each other in a circle: " + path + " and " + name);
        }
        path.push(name);
        references(view).forEach(this::visit);
        path.pop();
        sorted.put(name, view);
    }
}
