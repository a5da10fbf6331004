/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.alert.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what an alert may share with others: its links, each the kind and the name. */
final class Links {

    private Links() {}

    /** The links of an alert, in the order of their kinds. */
    static List<String> of(Alert alert) {
        Map<String, String> labels = alert.labels();
        List<String> links = new ArrayList<>();
        add(LinkKind.PROVIDER, labels.get("provider"), links);
        add(LinkKind.MODEL, labels.get("model"), links);
        add(LinkKind.ERROR, labels.get("error_template"), links);
        add(LinkKind.PARENT_RUN, labels.get("parent_run"), links);
        if (!alert.pipeline().isEmpty()) {
            String step = labels.getOrDefault("failed_step", labels.get("step"));
            add(LinkKind.STEP, step == null ? null : alert.pipeline() + "/" + step, links);
            add(LinkKind.PIPELINE, alert.pipeline(), links);
        }
        add(LinkKind.RUN, alert.runId(), links);
        add(LinkKind.RUN, labels.get("parent_run"), links);
        for (String run : alert.annotations().getOrDefault("runs", "").split(",", -1)) {
            add(LinkKind.RUN, run.strip(), links);
        }
        return List.copyOf(links);
    }

    private static void add(LinkKind kind, String value, List<String> links) {
        if (value != null && !value.isEmpty()) {
            links.add(kind.link(value));
        }
    }
}
