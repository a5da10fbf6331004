/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The SHA-512 of files in Base64, as npm writes it. */
final class Sha512 {

    private Sha512() {}

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-512"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return Base64.getEncoder().encodeToString(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
