/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.relay;

import io.runlight.core.topic.Topic;
import io.runlight.local.UserMistake;
import io.runlight.local.command.DurationText;
import io.runlight.local.command.KafkaOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings alerts to a webhook until it is interrupted. */
@Command(
        name = "relay",
        description = {
            "Brings alerts to a webhook, in the payload of Prometheus Alertmanager (version 4), until it is interrupted.",
            "Each alert at least once and in order, with the header Idempotency-Key by which a receiver knows one again."
        },
        footer = {
            "",
            "Example:",
            "  RUNLIGHT_WEBHOOK_URL=https://example.org/hook ./runlight relay --kafka kafka:9092"
        })
public final class RelayCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${RUNLIGHT_WEBHOOK_URL:-}",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "The webhook (default: the variable RUNLIGHT_WEBHOOK_URL).")
    private String url;

    @Option(
            names = "--headers-file",
            paramLabel = "FILE",
            description = "Headers of each call, one 'Name: value' a line, for example a token.")
    private Path headersFile;

    @Option(
            names = "--group",
            paramLabel = "NAME",
            defaultValue = "runlight-relay",
            description =
                    "Whose place in the topic is kept; several relays of one group share the alerts (default: ${DEFAULT-VALUE}).")
    private String group;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            defaultValue = "10s",
            converter = DurationText.class,
            description = "How long to wait for an answer (default: ${DEFAULT-VALUE}).")
    private Duration timeout;

    @Option(
            names = "--longest-wait",
            paramLabel = "DURATION",
            defaultValue = "1min",
            converter = DurationText.class,
            description =
                    "The longest wait between two attempts, which begin at half a second (default: ${DEFAULT-VALUE}).")
    private Duration longestWait;

    @Option(
            names = "--external-url",
            paramLabel = "URL",
            defaultValue = "",
            description = "Where people look at alerts; the receiver is told.")
    private String externalUrl;

    @Mixin private KafkaOptions kafka;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Relay relay =
                new Relay(
                        kafka.client(),
                        group,
                        kafka.nameOf(Topic.ALERTS),
                        new Webhook(address(), headers(), timeout),
                        new AlertmanagerPayload(externalUrl),
                        new Backoff(Duration.ofMillis(500), longestWait),
                        line -> {
                            out.println(line);
                            out.flush();
                        });
        Runtime.getRuntime().addShutdownHook(new Thread(relay::close, "close-relay"));
        relay.run();
        return 0;
    }

    private URI address() {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            // The cause would quote the address, which may be secret.
            throw new UserMistake("The address of the webhook is no URL.");
        }
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new UserMistake(
                        "%s has a line that is no header; 'Name: value' is one."
                                .formatted(headersFile));
            }
            headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private List<String> lines() {
        try {
            return headersFile == null
                    ? List.of()
                    : Files.readAllLines(headersFile).stream()
                            .filter(line -> !line.isBlank())
                            .toList();
        } catch (IOException e) {
            throw new UserMistake(headersFile + " cannot be read.", e);
        }
    }
}
