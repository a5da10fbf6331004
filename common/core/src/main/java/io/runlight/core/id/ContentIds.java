/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The maker of ids that follow from content: the first 128 bits of a SHA-256 in the form of a UUID
 * of version 8. Each part is hashed with its length, so that no two lists of parts meet.
 */
public final class ContentIds {

    private static final int NULL_LENGTH = -1;

    private ContentIds() {}

    /** The id of a list of parts; a part may be null. */
    public static String of(String... parts) {
        return uuid(parts).toString();
    }

    /** The same id as {@link #of} gives, as a UUID. */
    public static UUID uuid(String... parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            if (part == null) {
                digest.update(length(NULL_LENGTH));
            } else {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(length(bytes.length));
                digest.update(bytes);
            }
        }
        return version8(digest.digest());
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static UUID version8(byte[] hash) {
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = (bits.getLong() & ~0xF000L) | 0x8000L;
        long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime must offer SHA-256", e);
        }
    }
}
