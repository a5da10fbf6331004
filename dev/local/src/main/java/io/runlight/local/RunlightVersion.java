/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version that {@code runlight --version} prints, which the build writes into a resource. */
final class RunlightVersion implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/runlight-version.txt")) {
            return new String[] {new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()};
        }
    }
}
