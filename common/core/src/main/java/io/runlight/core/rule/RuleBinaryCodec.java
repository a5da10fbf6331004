/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * The binary form of changes and of what is in force, between operators and in state. It writes the
 * newest version and reads all; an instance serves one thread.
 */
public final class RuleBinaryCodec {

    /** The version that is written. */
    public static final int VERSION = 2;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    /** Writes a change. */
    public void write(SettledChange settled, DataOutput target) throws IOException {
        RuleChange change = settled.change();
        output.to(target);
        output.code(VERSION);
        output.text(change.changeId());
        output.integer(change.effectiveAtMillis());
        writeTarget(change.target());
        output.integer(change.settings().size());
        for (RuleSetting setting : RuleSetting.values()) {
            if (change.settings().containsKey(setting)) {
                output.code(setting.code());
                output.text(change.settings().get(setting));
            }
        }
        output.text(change.author());
        output.text(change.reason());
        output.integer(settled.takesEffectAtMillis());
        output.integer(settled.partition());
        output.integer(settled.offset());
    }

    /** Reads a change that any version has written. */
    public SettledChange readChange(DataInput source) throws IOException {
        begin(source);
        String id = input.text();
        long effectiveAt = input.integer();
        RuleTarget target = readTarget();
        Map<RuleSetting, String> settings = new EnumMap<>(RuleSetting.class);
        for (long left = input.integer(); left > 0; left--) {
            settings.put(RuleSetting.ofCode(input.code()), input.text());
        }
        RuleChange change =
                new RuleChange(
                        id, effectiveAt, target, Map.copyOf(settings), input.text(), input.text());
        return new SettledChange(
                change, input.integer(), Math.toIntExact(input.integer()), input.integer());
    }

    /** Writes a book. */
    public void write(RuleBook book, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
        output.integer(book.size());
        for (RuleEntry entry : book.entries()) {
            writeTarget(entry.target());
            output.code(entry.setting().code());
            output.text(entry.value());
            output.integer(entry.fromMillis());
            output.integer(entry.sinceMillis());
            output.integer(entry.partition());
            output.integer(entry.offset());
        }
    }

    /** Reads a book that any version has written. */
    public RuleBook readBook(DataInput source) throws IOException {
        int version = begin(source);
        RuleBook book = new RuleBook();
        for (long left = input.integer(); left > 0; left--) {
            book.add(
                    RuleEntry.of(
                            readTarget(),
                            RuleSetting.ofCode(input.code()),
                            input.text(),
                            input.integer(),
                            input.integer(),
                            version == 1 ? 0 : Math.toIntExact(input.integer()),
                            version == 1 ? RuleEntry.UNKNOWN : input.integer()));
        }
        return book;
    }

    private int begin(DataInput source) throws IOException {
        input.from(source);
        int version = input.code();
        if (version < 1 || version > VERSION) {
            throw new IOException(
                    "Rules of binary version "
                            + version
                            + " cannot be read by this release, which knows versions up to "
                            + VERSION
                            + ": restore the savepoint with the release that wrote it or a newer"
                            + " one");
        }
        return version;
    }

    private void writeTarget(RuleTarget target) throws IOException {
        output.text(target.rule());
        output.text(target.workspaceId());
        output.text(target.pipeline());
    }

    private RuleTarget readTarget() throws IOException {
        return new RuleTarget(input.text(), input.text(), input.text());
    }
}
