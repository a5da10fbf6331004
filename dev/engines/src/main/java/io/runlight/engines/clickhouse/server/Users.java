/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import com.sun.net.httpserver.Headers;
import io.runlight.engines.clickhouse.ClickHouseUser;
import io.runlight.engines.clickhouse.nativelib.EngineException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The users of the engine and the three ways in which a request names one. */
final class Users {
    private static final String DEFAULT = "default";
    private static final String NO_SUCH_USER =
            "Authentication failed: password is incorrect, or there is no user with such name";

    private record Credentials(String user, String password) {}

    private final Map<String, ClickHouseUser> byName;

    /** Without any users there is {@code default}, without password. */
    Users(List<ClickHouseUser> users) {
        List<ClickHouseUser> known =
                users.isEmpty() ? List.of(ClickHouseUser.named(DEFAULT)) : users;
        byName =
                known.stream().collect(Collectors.toMap(ClickHouseUser::name, Function.identity()));
    }

    ClickHouseUser authenticate(Headers headers, RequestParameters request) throws EngineException {
        Credentials credentials = credentials(headers, request);
        ClickHouseUser user = byName.get(credentials.user());
        if (user == null || !user.accepts(credentials.password())) {
            throw Errors.AUTHENTICATION_FAILED.exception(credentials.user() + ": " + NO_SUCH_USER);
        }
        return user;
    }

    private static Credentials credentials(Headers headers, RequestParameters request)
            throws EngineException {
        Optional<String> user = header(headers, "X-ClickHouse-User");
        Optional<String> key = header(headers, "X-ClickHouse-Key");
        Optional<String> basic = header(headers, "Authorization");
        boolean inUrl = request.own().containsKey("user") || request.own().containsKey("password");
        boolean inHeaders = user.isPresent() || key.isPresent();
        if ((inHeaders ? 1 : 0) + (basic.isPresent() ? 1 : 0) + (inUrl ? 1 : 0) > 1) {
            throw Errors.AUTHENTICATION_FAILED.exception(
                    "Invalid authentication: it is not allowed to use X-ClickHouse HTTP headers, "
                            + "the Authorization HTTP header and authentication via parameters together");
        }
        if (basic.isPresent()) {
            return basicCredentials(basic.get());
        }
        return inHeaders
                ? new Credentials(user.orElse(DEFAULT), key.orElse(""))
                : new Credentials(
                        nonEmpty(request.own("user", "")).orElse(DEFAULT),
                        request.own("password", ""));
    }

    private static Credentials basicCredentials(String header) throws EngineException {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw Errors.AUTHENTICATION_FAILED.exception(
                    "Invalid authentication: only the 'Basic' scheme of the Authorization HTTP header is supported");
        }
        try {
            String decoded =
                    new String(
                            Base64.getDecoder().decode(header.substring(6).strip()),
                            StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            String user = colon < 0 ? decoded : decoded.substring(0, colon);
            return new Credentials(
                    nonEmpty(user).orElse(DEFAULT), colon < 0 ? "" : decoded.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw Errors.AUTHENTICATION_FAILED.exception(
                    "Invalid authentication: the Authorization HTTP header is not Base64");
        }
    }

    private static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.getFirst(name)).flatMap(Users::nonEmpty);
    }

    private static Optional<String> nonEmpty(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
