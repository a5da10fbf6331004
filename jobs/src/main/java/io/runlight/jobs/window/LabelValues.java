/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.util.List;

/** A workspace and the values of a few labels as the key of a map; null where there is no value. */
final class LabelValues {

    private final Label[] labels;
    private final String[] values;
    private int hash;

    LabelValues(List<Label> labels) {
        this.labels = labels.toArray(new Label[0]);
        this.values = new String[this.labels.length + 1];
    }

    private LabelValues(LabelValues other) {
        labels = other.labels;
        values = other.values.clone();
        hash = other.hash;
    }

    /** Takes the values of an event; only what is not yet in a map may do so. */
    void read(EventLabels event) {
        int mixed = event.workspaceId().hashCode();
        values[labels.length] = event.workspaceId();
        for (int i = 0; i < labels.length; i++) {
            String value = event.get(labels[i]);
            values[i] = value;
            mixed = mixed * 31 + (value == null ? 0 : value.hashCode());
        }
        hash = mixed;
    }

    /** The same as it is now. */
    LabelValues copy() {
        return new LabelValues(this);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof LabelValues that) || hash != that.hash) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            String theirs = that.values[i];
            if (value != theirs && (value == null || !value.equals(theirs))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
