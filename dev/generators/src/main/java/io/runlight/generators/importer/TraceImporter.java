/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A reader of one public trace format. */
public interface TraceImporter {

    /** The name that people type. */
    String name();

    /** One sentence for the help text: what it reads and what the trace leaves open. */
    String description();

    /**
     * Reads a trace once, from its beginning, row by row.
     *
     * @param events takes the events in any order
     * @throws TraceFormatException with one sentence for people if the files are something else
     */
    void read(List<Path> files, ImportSettings settings, Consumer<Event> events) throws IOException;
}
