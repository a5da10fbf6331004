/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.relay;

import io.runlight.local.UserMistake;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The receiver of alerts. Its address and headers may be secret and are never shown. */
final class Webhook {

    private static final int FIRST_GOOD = 200;
    private static final int AFTER_GOOD = 300;

    private final URI address;
    private final Map<String, String> headers;
    private final Duration timeout;
    private final HttpClient client;

    /**
     * @param timeout how long to wait for an answer
     */
    Webhook(URI address, Map<String, String> headers, Duration timeout) {
        if (address.getHost() == null) {
            throw new UserMistake(
                    "The address of the webhook names no host; https://host/path is one.");
        }
        this.address = address;
        this.headers = Map.copyOf(headers);
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /**
     * Calls it.
     *
     * @param dedupeKey the same whenever the same is sent
     * @throws IOException if it did not take the body
     */
    void post(String body, String dedupeKey) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(timeout)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        request.setHeader("Content-Type", "application/json");
        request.setHeader("Idempotency-Key", dedupeKey);
        int status;
        try {
            status =
                    client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode();
        } catch (IOException e) {
            // Its message may quote the address.
            throw new IOException(this + " cannot be reached: " + e.getClass().getSimpleName());
        }
        if (status < FIRST_GOOD || status >= AFTER_GOOD) {
            throw new IOException(this + " answers " + status);
        }
    }

    /** The host alone: paths, queries and users of webhooks are often secrets. */
    @Override
    public String toString() {
        return address.getScheme() + "://" + address.getHost();
    }
}
