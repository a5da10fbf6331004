/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that keeps its first bytes until there are many of them or all of them. */
final class HeldBack extends OutputStream {
    private static final int MOST_BYTES = 1 << 20;

    /** Sends the headers and says where the bytes go. */
    interface Commit {
        OutputStream send(int status, long length) throws IOException;
    }

    private final Commit commit;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private OutputStream out;

    HeldBack(Commit commit) {
        this.commit = commit;
    }

    boolean committed() {
        return out != null;
    }

    /** Forgets what is held: something else will be the answer. */
    void discard() {
        held.reset();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (out == null && held.size() + length > MOST_BYTES) {
            out = commit.send(200, 0);
            held.writeTo(out);
            held.reset();
        }
        if (out == null) {
            held.write(bytes, offset, length);
        } else {
            out.write(bytes, offset, length);
        }
    }

    @Override
    public void flush() throws IOException {
        if (out != null) {
            out.flush();
        }
    }

    void finish() throws IOException {
        finish(200);
    }

    /** Ends the answer; with this status if nothing of it is out yet. */
    void finish(int status) throws IOException {
        if (out == null) {
            // The JDK's server means "no body" by -1.
            out = commit.send(status, held.size() == 0 ? -1 : held.size());
            held.writeTo(out);
        }
        out.close();
    }
}
