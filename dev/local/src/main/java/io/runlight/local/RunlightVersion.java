/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local;

import picocli.CommandLine.IVersionProvider;

/** The version that {@code runlight --version} prints. */
final class RunlightVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = RunlightVersion.class.getPackage().getImplementationVersion();
        return new String[] {"runlight " + (version == null ? "(from classes)" : version)};
    }
}
