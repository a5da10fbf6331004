/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.event.EventKind;
import java.nio.charset.StandardCharsets;

/**
 * An event's JSON, taken apart where things can be slipped in: after the kind and the id.
 *
 * @param id an id of its own, so that no two poison messages are the same
 * @param rest everything from the event time on, up to and with the closing brace
 */
record SpoiledText(EventKind kind, String id, String rest) {

    static SpoiledText of(EventKind kind, String id, byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return new SpoiledText(kind, id, text.substring(text.indexOf("\"event_time\"")));
    }

    /** The event with something slipped in before all but kind and id. */
    String with(String slippedIn) {
        return head(kind.wireName()) + slippedIn + rest;
    }

    /** The event without a text field, which must not be the last. */
    String without(String field) {
        return head(kind.wireName()) + rest.replaceFirst("\"" + field + "\":\"[^\"]*\",", "");
    }

    /** The event under the name of another kind. */
    String as(String otherKind) {
        return head(otherKind) + rest;
    }

    private String head(String kindName) {
        return "{\"kind\":\"" + kindName + "\",\"event_id\":\"" + id + "\",";
    }
}
