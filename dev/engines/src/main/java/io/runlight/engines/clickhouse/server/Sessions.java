/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.ClickHouseUser;
import io.runlight.engines.clickhouse.nativelib.EngineException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** The named sessions of users: a connection each, until they rest too long. */
final class Sessions implements AutoCloseable {
    private static final int DEFAULT_TIMEOUT_SECONDS = 60;
    private static final int MAX_TIMEOUT_SECONDS = 3600;

    private record Key(String user, String id) {}

    private final ConnectionPool pool;
    private final Map<Key, Session> sessions = new HashMap<>();

    Sessions(ConnectionPool pool) {
        this.pool = pool;
    }

    /** Takes the session that a request names, for this request alone; makes it if it may. */
    synchronized Session take(ClickHouseUser user, RequestParameters request)
            throws EngineException {
        expire();
        String id = request.own("session_id", "");
        int timeout = timeoutSeconds(request);
        Key key = new Key(user.name(), id);
        Session session = sessions.get(key);
        if (session == null) {
            if (request.own("session_check", "0").equals("1")) {
                throw Errors.SESSION_NOT_FOUND.exception("Session " + id + " not found");
            }
            session = new Session(pool.take(ConnectionState.of(user, "", Map.of(), false)));
            sessions.put(key, session);
        }
        if (!session.lock(timeout)) {
            throw Errors.SESSION_IS_LOCKED.exception(
                    "Session " + id + " is locked by a concurrent client");
        }
        return session;
    }

    /** Ends a session; its connection goes. */
    synchronized void end(Session session) {
        sessions.values().remove(session);
        session.close();
    }

    synchronized void expire() {
        for (Iterator<Session> all = sessions.values().iterator(); all.hasNext(); ) {
            Session session = all.next();
            if (session.expired()) {
                all.remove();
                session.close();
            }
        }
    }

    private static int timeoutSeconds(RequestParameters request) throws EngineException {
        String text = request.own("session_timeout", Integer.toString(DEFAULT_TIMEOUT_SECONDS));
        try {
            int seconds = Integer.parseUnsignedInt(text);
            if (seconds <= MAX_TIMEOUT_SECONDS && seconds >= 0) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            throw Errors.INVALID_SESSION_TIMEOUT.exception(
                    "Invalid session timeout: '" + text + "'");
        }
        throw Errors.INVALID_SESSION_TIMEOUT.exception(
                "Session timeout '"
                        + text
                        + "' is larger than max_session_timeout: "
                        + MAX_TIMEOUT_SECONDS);
    }

    @Override
    public synchronized void close() {
        sessions.values().forEach(Session::close);
        sessions.clear();
    }
}
