/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import java.util.List;
import java.util.Optional;

/** The only list of importers. */
public final class TraceImporters {

    private static final List<TraceImporter> ALL =
            List.of(
                    new TravisTorrentImporter(),
                    new WfInstancesImporter(),
                    new LotaruImporter(),
                    new AzureLlmImporter(),
                    new MooncakeImporter(),
                    new GenTd26Importer(),
                    new SwfImporter());

    private TraceImporters() {}

    /** All of them, in the order of the help text. */
    public static List<TraceImporter> all() {
        return ALL;
    }

    /** The importer of a trace, if there is one. */
    public static Optional<TraceImporter> named(String name) {
        return ALL.stream().filter(importer -> importer.name().equals(name)).findFirst();
    }
}
