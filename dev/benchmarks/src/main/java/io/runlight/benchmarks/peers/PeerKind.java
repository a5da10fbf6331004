/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers;

import io.runlight.benchmarks.peers.kafkaengine.KafkaEnginePeer;
import io.runlight.benchmarks.peers.textbook.TextbookPeer;
import io.runlight.benchmarks.peers.textbook.TextbookStyle;
import java.util.Locale;

/** Which peers there are. */
public enum PeerKind {
    RUNLIGHT(true) {
        @Override
        Peer on(PeerBed bed) {
            return new RunlightPeer(figure(), bed.engines(), bed.runlightOptions());
        }
    },
    KAFKA_ENGINE(true) {
        @Override
        Peer on(PeerBed bed) {
            return new KafkaEnginePeer(figure(), bed.engines(), bed.scope());
        }
    },
    TEXTBOOK(false) {
        @Override
        Peer on(PeerBed bed) {
            return textbook(bed, TextbookStyle.EACH_INTERVAL);
        }
    },
    TEXTBOOK_CONSECUTIVE(false) {
        @Override
        Peer on(PeerBed bed) {
            return textbook(bed, TextbookStyle.CONSECUTIVE);
        }
    };

    private final boolean quick;

    PeerKind(boolean quick) {
        this.quick = quick;
    }

    /** Whether it gets all events, and not only as many as a slow one can take. */
    boolean isQuick() {
        return quick;
    }

    /** The beginning of its figures' names. */
    String figure() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract Peer on(PeerBed bed);

    TextbookPeer textbook(PeerBed bed, TextbookStyle style) {
        return new TextbookPeer(
                figure(), bed.engines(), bed.textbookSettings(), style, bed.scope());
    }
}
