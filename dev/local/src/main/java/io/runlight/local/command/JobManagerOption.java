/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import io.runlight.local.UserMistake;
import io.runlight.local.flink.JobManagerClient;
import java.net.URI;
import picocli.CommandLine.Option;

/** The option that names a Flink session cluster. */
final class JobManagerOption {

    @Option(
            names = "--jobmanager",
            required = true,
            paramLabel = "URL",
            description = "The JobManager's REST address, for example http://localhost:8081.")
    private URI url;

    JobManagerClient client() {
        if (url.getHost() == null) {
            throw new UserMistake(
                    "'%s' is no address of a JobManager; http://host:8081 is one.".formatted(url));
        }
        return new JobManagerClient(url);
    }
}
