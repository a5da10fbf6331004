/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import io.runlight.engines.clickhouse.server.SqlScanner.Token;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The data of an {@code INSERT ... SELECT ... FROM input('...')}, as a file: the engine can stream
 * data into a table, but not into a query.
 */
record InputFile(Path file) implements AutoCloseable {

    static InputFile spool(InputStream data) throws IOException {
        Path file = Files.createTempFile("runlight-input-", ".data");
        Files.copy(data, file, StandardCopyOption.REPLACE_EXISTING);
        return new InputFile(file);
    }

    /** The statement that reads the file instead of the input. */
    byte[] rewrite(byte[] sql, String format) {
        SqlScanner scanner = new SqlScanner(sql, sql.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int copied = 0;
        for (Token token; (token = scanner.next()) != Token.END; ) {
            if (token == Token.WORD && scanner.is("input") && scanner.peekIs("(")) {
                out.write(sql, copied, scanner.start() - copied);
                scanner.next();
                String source =
                        "file("
                                + Literals.string(file.toString())
                                + ", "
                                + Literals.string(format)
                                + (scanner.peekIs(")") ? "" : ", ");
                out.writeBytes(source.getBytes(StandardCharsets.UTF_8));
                copied = scanner.end();
            }
        }
        out.write(sql, copied, sql.length - copied);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
