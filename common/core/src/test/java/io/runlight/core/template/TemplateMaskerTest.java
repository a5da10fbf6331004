/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateMaskerTest {

    private final TemplateMasker masker = new TemplateMasker();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "failed after 3 attempts | failed after <*> attempts",
                "took 12.5 s of -1,000 | took <*> of <*>",
                "took 3 min, then 250ms | took <*>, then <*>",
                "50% of 1.5 GB used | <*> of <*> used",
                "on 2026-03-01T04:05:06.789Z it broke | on <*> it broke",
                "on Sun Mar 1 04:05:06 2026 it broke | on <*> it broke",
                "You may try | You may try",
                "host 10.0.0.7 gone | host <*> gone",
                "host 10.0.0.7:9092 gone | host <*> gone",
                "host 2001:db8::1 gone | host <*> gone",
                "host 00:1b:44:11:3a:b7 gone | host <*> gone",
                "host db.example.org gone | host <*> gone",
                "host broker.kafka.svc:9092 gone | host <*> gone",
                "mail to ops+x@example.org bounced | mail to <*> bounced",
                "id 4f6b1c1e-9d0b-4f0e-8c55-0d8b3d0c9f11 twice | id <*> twice",
                "at 0x7f3a9c0012 it broke | at <*> it broke",
                "hash deadbeef differs | hash <*> differs",
                "the facade cafe | the facade cafe",
                "read /var/log/app.log. Stop | read <*>. Stop",
                "read C:\\data\\in.csv, stop | read <*>, stop",
                "read ../in/a.csv | read <*>",
                "read s3://zone/dt=2026-01-01/a.parquet | read <*>",
                "get https://x.io/a?b=c&d=e, stop | get <*>, stop",
                "get /v1/runs?limit=3 twice | get <*> twice",
                "is it read/write? | is it read/write?",
                "No module named 'pandas' | No module named <*>",
                "no 'a', 'b' or \"c\" | no <*> or <*>",
                "it's 'not that easy', you know | it's 'not that easy', you know",
                "{'error': {'message': 'Slow down'}} | {'error': {'message': 'Slow down'}}",
                "state=RUNNING, owner=bob | state=<*>, owner=<*>",
                "rect=Rect(0, 0 - 7, 7), next | rect=<*>, next",
                "user= ok | user= ok",
                "a == b | a == b",
                "error=connection refused | error=connection refused",
                "enabled is true or null | enabled is <*> or <*>",
                "nodes n1, n2 n3;n4 | nodes <*>",
                "over IPv6 with utf-8 | over IPv6 with utf-8",
                "interrupt......0 | interrupt......<*>",
                "called init() from () | called init() from (<*>)",
                "less than <1 sec | less than <*>",
                "seen <*> before | seen <*> before",
            })
    void valuesBecomeWildcardsAndWordsStay(String message, String template) {
        assertThat(masker.template(message).text()).isEqualTo(template);
    }

    @Test
    void aStackTraceCountsWithWhatItSaysNotWhere() {
        String java =
                "Job failed\n\tat io.example.Job.run(Job.java:12)\n\tat io.example.Main.main(Main.java)"
                        + "\nCaused by: disk is full\n\tat io.example.Disk.write(Disk.java:9)\n\t... 3 more";
        String python =
                "Traceback (most recent call last):\n  File \"job.py\", line 3, in <module>\n    run()\n"
                        + "  File \"run.py\", line 9, in run\n    raise KeyError(x)\nKeyError: 'total'";

        assertThat(masker.template(java).text()).isEqualTo("Job failed Caused by: disk is full");
        assertThat(masker.template(python).text())
                .isEqualTo("Traceback (most recent call last): KeyError: <*>");
    }

    @Test
    void anErrorsTypeIsPartOfItsTemplate() {
        assertThat(masker.template("KeyError", "'total'").text()).isEqualTo("KeyError: <*>");
        assertThat(masker.template("KeyError", "KeyError: 'total'").text())
                .isEqualTo("KeyError: <*>");
        assertThat(masker.template("KeyError", null).text()).isEqualTo("KeyError");
        assertThat(masker.template("", "'total'").text()).isEqualTo("<*>");
        assertThat(masker.template(null, "")).isNull();
    }

    @Test
    void anEndlessMessageHasATemplateOfBoundedLength() {
        String message = "one word after another ".repeat(10_000);

        assertThat(masker.template(message).text())
                .startsWith("one word after another one word")
                .hasSizeBetween(
                        MessageMasker.LONGEST_TEMPLATE - 20, MessageMasker.LONGEST_TEMPLATE);
    }

    /** Ids are in tables: another one for the same text would part the future from the past. */
    @Test
    void theIdOfATemplateNeverChanges() {
        assertThat(masker.template("Lost worker 17").id()).isEqualTo("e3ca7b8fc23783ee");
        assertThat(masker.template("").id()).hasSize(16);
    }
}
