/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.compression;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;

/** The compressions that HTTP names; in the order in which they are chosen. */
public enum HttpEncoding {
    ZSTD,
    LZ4,
    GZIP,
    DEFLATE;

    private static final int BUFFER_BYTES = 64 * 1024;

    /** The encoding of a {@code Content-Encoding} header, empty when it is none of ours. */
    public static Optional<HttpEncoding> named(String name) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.token().equals(name))
                .findFirst();
    }

    /** The one that suits an {@code Accept-Encoding} header best. */
    public static Optional<HttpEncoding> chosenFrom(String accepted) {
        List<String> names =
                Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                        .filter(item -> !item.replace(" ", "").endsWith(";q=0"))
                        .map(item -> item.replaceFirst(";.*", "").strip())
                        .toList();
        return Arrays.stream(values())
                .filter(encoding -> names.contains(encoding.token()))
                .findFirst();
    }

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    public InputStream decode(InputStream in) throws IOException {
        return switch (this) {
            case ZSTD -> new ZstdInputStream(in);
            case LZ4 -> new LZ4FrameInputStream(in);
            case GZIP -> new GZIPInputStream(in, BUFFER_BYTES);
            case DEFLATE -> new InflaterInputStream(in);
        };
    }

    public OutputStream encode(OutputStream out) throws IOException {
        return switch (this) {
            case ZSTD -> new ZstdOutputStream(out);
            case LZ4 -> new LZ4FrameOutputStream(out);
            case GZIP -> new GZIPOutputStream(out, BUFFER_BYTES);
            case DEFLATE -> new DeflaterOutputStream(out);
        };
    }
}
