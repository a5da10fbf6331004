/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.jobs.alert.Finding;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What happened to runs of one workspace as text, a line for each moment: its time, what happened,
 * and after the bar what the pattern said until the next moment.
 *
 * <pre>
 * 10:00 a fails with timeout      |
 * 10:05 b fails with timeout      | firing
 * 10:10 c completes in 30 s       | cleared
 * </pre>
 *
 * <p>A run {@code starts}, {@code completes}, {@code fails}, {@code is-cancelled}, {@code
 * goes-silent}, {@code retries} a step or {@code is-refused} by a provider. After that, in pairs:
 * {@code of} a pipeline (nightly if nobody says), {@code with} an error, {@code in} a duration,
 * {@code under} a configuration, {@code using} tokens, {@code by} a provider or the run that
 * started it. {@code x5} at the end is the same of five runs at that moment.
 */
final class Timeline {

    final List<Finding> findings = new ArrayList<>();
    private final Pattern pattern;
    private final PatternBook book;
    private final TreeMap<String, Case> cases = new TreeMap<>();
    private int events;

    private Timeline(Pattern pattern) {
        this.pattern = pattern;
        this.book = new PatternBook(List.of(pattern));
    }

    /** Plays the text and checks what the pattern says. */
    static Timeline of(
            Function<PatternSettings, Pattern> maker, int threshold, String window, String text) {
        Timeline timeline = new Timeline(maker.apply(settings(threshold, window)));
        text.lines().filter(line -> !line.isBlank()).forEach(timeline::line);
        return timeline;
    }

    static PatternSettings settings(int threshold, String window) {
        return new PatternSettings(
                true, threshold, Duration.parse("PT" + window), AlertSeverity.HIGH);
    }

    Finding last() {
        return findings.get(findings.size() - 1);
    }

    /** Lets all time pass, and checks that nothing is remembered. */
    void endsWithoutARest() {
        for (Case known : cases.values()) {
            book.advance(pattern.scope(), known, Long.MAX_VALUE - 1, findings::add);
            assertThat(known.isOver()).as("%s", known.subject).isTrue();
        }
        assertThat(cases).isNotEmpty();
    }

    private void line(String line) {
        int bar = line.indexOf('|');
        Iterator<String> words =
                Arrays.asList(line.substring(0, bar).strip().split(" +")).iterator();
        long at = LocalTime.parse(words.next()).toSecondOfDay() * 1_000L;
        if (words.hasNext()) {
            take(happened(at, words));
        }
        int before = findings.size();
        for (Case known : cases.values()) {
            book.advance(pattern.scope(), known, at, findings::add);
        }
        assertThat(said(before)).as(line).isEqualTo(line.substring(bar + 1).strip());
    }

    private List<Signal> happened(long at, Iterator<String> words) {
        SignalText text = new SignalText(words.next(), words.next());
        int times = 1;
        while (words.hasNext()) {
            String word = words.next();
            if (word.startsWith("x")) {
                times = Integer.parseInt(word.substring(1));
            } else {
                text.say(word, words.next());
            }
        }
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            signals.add(text.signal(at, times == 1 ? "" : "-" + i, "e" + ++events));
        }
        return signals;
    }

    private void take(List<Signal> signals) {
        for (Signal signal : signals) {
            String subject = pattern.scope().subjectOf(signal);
            if (!subject.isEmpty()) {
                Clue clue = new Clue(pattern.scope(), subject, signal);
                book.take(
                        cases.computeIfAbsent(clue.key(), key -> new Case(Subject.of(clue))),
                        signal);
            }
        }
    }

    private String said(int from) {
        return String.join(
                ", ",
                findings.subList(from, findings.size()).stream()
                        .map(finding -> finding.state().wireName())
                        .toList());
    }
}
