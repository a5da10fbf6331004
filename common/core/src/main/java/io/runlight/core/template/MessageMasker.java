/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

/**
 * A scanner that turns a message into its masked text: values (numbers, ids, times, paths, hosts,
 * addresses, quoted words, what stands behind {@code key=}) become wildcards, words stay.
 *
 * <p>It learns nothing: the same message always has the same masked text. It keeps buffers, so each
 * thread needs its own.
 */
final class MessageMasker {

    /** So much of a message is looked at. */
    static final int LONGEST_MESSAGE = 4_096;

    /** No template is longer. */
    static final int LONGEST_TEMPLATE = 1_024;

    /** One character may become a wildcard with signs around it. */
    private static final int GROWTH = 5;

    /** Keys whose value is a text of its own. */
    private static final WordSet TELLING =
            new WordSet("error err reason cause message msg detail details");

    /** The message, and two spaces behind it, so that nobody reads what was there before. */
    private final char[] in = new char[LONGEST_MESSAGE + 2];

    private final TemplateBuffer out =
            new TemplateBuffer(LONGEST_TEMPLATE + GROWTH * LONGEST_MESSAGE);
    private final WordMasker words = new WordMasker(in, out);
    private final StackFrames frames = new StackFrames(in);
    private int end;

    /** Masks the message; the result is good until the next call. */
    TemplateBuffer mask(String message) {
        end = Math.min(message.length(), LONGEST_MESSAGE);
        message.getChars(0, end, in, 0);
        in[end] = ' ';
        in[end + 1] = ' ';
        out.clear();
        int i = 0;
        while (i < end && out.length() <= LONGEST_TEMPLATE) {
            i = step(i);
        }
        out.cut(LONGEST_TEMPLATE);
        return out;
    }

    private int step(int i) {
        return switch (CharKind.of(in[i])) {
            case CharKind.SPACE -> space(i);
            case CharKind.QUOTE -> quote(i);
            case CharKind.MARK -> mark(i);
            default -> run(i);
        };
    }

    private int space(int i) {
        out.space();
        return in[i] == '\n' ? frames.skip(i + 1, end) : i + 1;
    }

    /** One word in quotation marks is a value, if no name of one; more are a text of their own. */
    private int quote(int i) {
        char quote = in[i];
        int close = i + 1;
        while (close < end && in[close] != quote && CharKind.of(in[close]) != CharKind.SPACE) {
            close++;
        }
        if (close == end || in[close] != quote) {
            out.quote(quote);
            return i + 1;
        }
        if (in[close + 1] == ':' && isName(i + 1, close)) {
            out.sign(quote);
            out.word(in, i + 1, close);
            out.sign(quote);
        } else {
            out.wildcard();
        }
        return close + 1;
    }

    private boolean isName(int start, int close) {
        for (int i = start; i < close; i++) {
            if (CharKind.of(in[i]) != CharKind.WORD) {
                return false;
            }
        }
        return close > start;
    }

    private int mark(int i) {
        char c = in[i];
        if (isWildcard(i)) {
            out.wildcard();
            return i + TemplateBuffer.WILDCARD.length();
        }
        if (c == '=' && isAssignment(i)) {
            out.sign('=');
            return value(i + 1);
        }
        if ((c == '(' || c == '[') && isEmptyPair(i)) {
            out.sign(c);
            out.wildcard();
            out.sign(in[i + 1]);
            return i + 2;
        }
        if ((c == '<' || c == '>') && isAlone(i) && CharKind.isDigit(in[i + 1])) {
            return i + 1;
        }
        out.sign(c);
        return i + 1;
    }

    private boolean isWildcard(int i) {
        return i + 2 < end && in[i] == '<' && in[i + 1] == '*' && in[i + 2] == '>';
    }

    private boolean isAssignment(int i) {
        boolean named = i > 0 && CharKind.of(in[i - 1]) <= CharKind.DIGIT;
        boolean compared = i + 1 < end && (in[i + 1] == '=' || (in[i + 1] == '>'));
        return named && !compared;
    }

    /** Brackets around nothing, where other messages of the kind have a value. */
    private boolean isEmptyPair(int i) {
        return isAlone(i) && in[i + 1] == (in[i] == '(' ? ')' : ']');
    }

    private boolean isAlone(int i) {
        return i == 0 || CharKind.of(in[i - 1]) == CharKind.SPACE;
    }

    /** What stands behind an equals sign: up to a space or a sign that ends it. */
    private int value(int i) {
        if (i == end || CharKind.of(in[i]) == CharKind.SPACE || tellsMore(i - 1)) {
            return i;
        }
        int close = CharKind.of(in[i]) == CharKind.QUOTE ? closing(i) : i;
        while (close < end && !endsValue(close)) {
            close = opens(in[close]) && !isWildcard(close) ? balanced(close) : close + 1;
        }
        if (close == i) {
            return i;
        }
        out.valueOfKey();
        return close;
    }

    private static boolean opens(char c) {
        return c == '(' || c == '[' || c == '{' || c == '<';
    }

    /** Behind the bracket that closes the one here; if none does, behind the one here. */
    private int balanced(int open) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = in[i];
            if (opens(c)) {
                depth++;
            } else if ((c == ')' || c == ']' || c == '}' || c == '>') && --depth == 0) {
                return i + 1;
            }
        }
        return open + 1;
    }

    /** Whether the word before the sign announces a text, not a value. */
    private boolean tellsMore(int equals) {
        int start = equals;
        while (start > 0 && CharKind.isLetter(in[start - 1])) {
            start--;
        }
        return TELLING.contains(in, start, equals);
    }

    private int closing(int quote) {
        for (int i = quote + 1; i < end; i++) {
            if (in[i] == in[quote]) {
                return i + 1;
            }
        }
        return quote;
    }

    private boolean endsValue(int i) {
        return switch (in[i]) {
            case ',', ';', ')', ']', '}', '|' -> true;
            case '>' -> i < 2 || in[i - 1] != '*' || in[i - 2] != '<';
            default -> CharKind.of(in[i]) == CharKind.SPACE;
        };
    }

    /** The characters up to the next sign that ends a word; an apostrophe does not. */
    private int run(int start) {
        if (isLead(in[start])) {
            out.sign(in[start]);
            return start + 1;
        }
        int i = start;
        boolean plain = true;
        while (i < end) {
            char c = in[i];
            byte kind = CharKind.of(c);
            if (kind >= CharKind.SPACE && !isApostrophe(i)) {
                break;
            }
            if (!CharKind.isLetter(c)) {
                plain = false;
                if (c == '.' && isEllipsis(i)) {
                    break;
                }
                if (c == ':' && i + 2 < end && in[i + 1] == '/' && in[i + 2] == '/') {
                    return url(i);
                }
            }
            i++;
        }
        if (i == start) {
            return dots(i);
        }
        boolean path = words.mask(start, i, plain);
        return path && i + 1 < end && in[i] == '?' ? query(i) : i;
    }

    private static boolean isLead(char c) {
        return c == ':' || c == '@' || c == '#' || c == '*';
    }

    /** Dots that fill a line or end a thought; two before a slash begin a path. */
    private boolean isEllipsis(int dot) {
        boolean two = dot + 1 < end && in[dot + 1] == '.';
        boolean path = dot + 2 < end && (in[dot + 2] == '/' || in[dot + 2] == '\\');
        return two && !path;
    }

    private int dots(int start) {
        int i = start;
        do {
            out.sign(in[i]);
            i++;
        } while (i < end && in[i] == '.');
        return i;
    }

    private boolean isApostrophe(int i) {
        return in[i] == '\''
                && i > 0
                && i + 1 < end
                && CharKind.isLetter(in[i - 1])
                && CharKind.isLetter(in[i + 1]);
    }

    /** Behind what a path asks for; a question mark that ends a sentence is none. */
    private int query(int i) {
        return endsUrl(i + 1) ? i : url(i);
    }

    private int url(int i) {
        while (i < end && !endsUrl(i)) {
            i++;
        }
        while (in[i - 1] == '.' || in[i - 1] == ',' || in[i - 1] == ':' || in[i - 1] == ';') {
            i--;
        }
        out.wildcard();
        return i;
    }

    private boolean endsUrl(int i) {
        return switch (in[i]) {
            case '>', '<', ')', ']', '}' -> true;
            default -> CharKind.of(in[i]) == CharKind.SPACE || CharKind.of(in[i]) == CharKind.QUOTE;
        };
    }
}
