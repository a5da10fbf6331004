/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

/** The forms by which a word without spaces is known as a value. */
final class Values {

    private static final int SHORTEST_HEX = 8;
    private static final int LONGEST_HEX_GROUP = 4;

    private static final WordSet LITERALS = new WordSet("true false null nil none nan");

    private static final WordSet TOP_DOMAINS =
            new WordSet(
                    "com net org edu gov mil info biz arpa io ai dev cloud local internal lan home");

    /** First words of names of packages, which else look like hosts. */
    private static final WordSet PACKAGES =
            new WordSet("com org net io java javax jakarta kotlin scala android sun");

    /** Names with digits in them that are no values. */
    private static final WordSet NAMES =
            new WordSet(
                    "ipv4 ipv6 utf-8 utf8 base64 sha1 sha256 sha512 md5 s3 ec2 http2 oauth2 k8s"
                            + " log4j h2 x509");

    private final char[] text;

    Values(char[] text) {
        this.text = text;
    }

    /** Whether the word is a path, or an address with colons or an at sign in it. */
    boolean isWhole(int start, int end) {
        return isPath(start, end) || isMail(start, end) || isColonAddress(start, end);
    }

    /** Whether the word, free of colons, at signs and hashes, is a value. */
    boolean isPart(int start, int end, boolean hasDigit) {
        return (hasDigit && !NAMES.contains(text, start, end))
                || LITERALS.contains(text, start, end)
                || isHost(start, end)
                || isHex(start, end);
    }

    boolean isPath(int start, int end) {
        char first = text[start];
        if (end - start > 1 && (first == '/' || first == '\\')) {
            return true;
        }
        int slashes = 0;
        boolean dot = false;
        for (int i = start; i < end; i++) {
            dot |= text[i] == '.' || text[i] == ':' || text[i] == '~';
            slashes += text[i] == '/' || text[i] == '\\' ? 1 : 0;
        }
        return slashes > 1 || (slashes == 1 && dot);
    }

    private boolean isMail(int start, int end) {
        int at = indexOf('@', start, end);
        return at > start && indexOf('.', at, end) > at + 1;
    }

    /** Groups of hexadecimal digits with colons between them: hardware, IPv6, ids. */
    private boolean isColonAddress(int start, int end) {
        int colons = 0;
        int group = 0;
        for (int i = start; i < end; i++) {
            if (text[i] == ':') {
                colons++;
                group = 0;
            } else if (!isHexDigit(text[i]) || ++group > LONGEST_HEX_GROUP) {
                return false;
            }
        }
        return colons > 1;
    }

    private boolean isHost(int start, int end) {
        int firstDot = indexOf('.', start, end);
        if (firstDot <= start) {
            return false;
        }
        boolean port = text[end] == ':' && CharKind.isDigit(text[end + 1]);
        int lastDot = end - 1;
        while (text[lastDot] != '.') {
            lastDot--;
        }
        return port
                || (TOP_DOMAINS.contains(text, lastDot + 1, end)
                        && !PACKAGES.contains(text, start, firstDot));
    }

    private boolean isHex(int start, int end) {
        if (end - start < SHORTEST_HEX) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!isHexDigit(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(char c) {
        int lower = c | 0x20;
        return CharKind.isDigit(c) || (lower >= 'a' && lower <= 'f');
    }

    private int indexOf(char c, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] == c) {
                return i;
            }
        }
        return -1;
    }
}
