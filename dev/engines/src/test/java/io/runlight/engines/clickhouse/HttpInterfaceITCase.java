/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import io.runlight.engines.junit.UsesClickHouse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTTP interface byte by byte, as browsers, curl and drivers use it. */
@UsesClickHouse
final class HttpInterfaceITCase {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(ClickHouseEngine engine, String query) {
        return HttpRequest.newBuilder(URI.create(engine.url() + "/" + query));
    }

    private static HttpRequest.Builder authenticated(ClickHouseEngine engine, String query) {
        return request(engine, query)
                .header("X-ClickHouse-User", engine.user())
                .header("X-ClickHouse-Key", engine.password());
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> post(ClickHouseEngine engine, String url, String body)
            throws IOException, InterruptedException {
        return send(authenticated(engine, url).POST(BodyPublishers.ofString(body)));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void answersPings(ClickHouseEngine engine) throws Exception {
        assertThat(text(send(request(engine, "ping")))).isEqualTo("Ok.\n");
        assertThat(text(send(request(engine, "")))).isEqualTo("Ok.\n");
        assertThat(send(request(engine, "nowhere")).statusCode()).isEqualTo(404);
    }

    @Test
    void takesTheQueryFromUrlOrBodyOrBoth(ClickHouseEngine engine) throws Exception {
        assertThat(text(send(authenticated(engine, "?query=SELECT+1")))).isEqualTo("1\n");
        assertThat(text(post(engine, "", "SELECT 1"))).isEqualTo("1\n");
        assertThat(text(post(engine, "?query=SELECT", " 1"))).isEqualTo("1\n");
        assertThat(
                        text(
                                post(
                                        engine,
                                        "?database=system&max_threads=3&param_p=" + encode("a\\tb"),
                                        "SELECT currentDatabase(), getSetting('max_threads'), {p:String} = 'a\\tb'")))
                .isEqualTo("system\t3\t1\n");
    }

    @Test
    void tellsAboutTheAnswerInHeaders(ClickHouseEngine engine) throws Exception {
        String id = UUID.randomUUID().toString();
        HttpResponse<byte[]> response =
                post(engine, "?query_id=" + id, "SELECT number FROM numbers(5) FORMAT JSONEachRow");

        assertThat(response.headers().firstValue("X-ClickHouse-Query-Id")).contains(id);
        assertThat(response.headers().firstValue("X-ClickHouse-Format")).contains("JSONEachRow");
        assertThat(response.headers().firstValue("X-ClickHouse-Timezone")).isPresent();
        assertThat(response.headers().firstValue("X-ClickHouse-Server-Display-Name")).isPresent();
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/"));
        assertThat(response.headers().firstValue("X-ClickHouse-Summary"))
                .hasValueSatisfying(summary -> assertThat(summary).contains("\"read_rows\":\"5\""));
    }

    @ParameterizedTest
    @CsvSource({
        "SELEC 1, 400, 62",
        "SELECT * FROM nowhere, 404, 60",
        "SELECT nothing, 404, 47",
        "SELECT nofunction(1), 404, 46",
        "SELECT 1 FORMAT Nothing, 404, 73",
        "SELECT toUInt8('x'), 400, 6",
        "SELECT throwIf(1), 500, 395",
        "SELECT 1 SETTINGS no_such_setting = 1, 404, 115",
        "SELECT 1; SELECT 2, 400, 62",
    })
    void answersErrorsWithStatusAndCode(
            String sql, int status, String code, ClickHouseEngine engine) throws Exception {
        HttpResponse<byte[]> response = post(engine, "", sql);
        assertThat(response.statusCode()).as(text(response)).isEqualTo(status);
        assertThat(response.headers().firstValue("X-ClickHouse-Exception-Code")).contains(code);
        assertThat(text(response)).startsWith("Code: " + code + ". DB::Exception: ");
    }

    @Test
    void givesReadOnlyAccessToGet(ClickHouseEngine engine) throws Exception {
        HttpResponse<byte[]> response =
                send(
                        authenticated(
                                engine,
                                "?query=" + encode("CREATE TABLE t (n UInt8) ENGINE = Memory")));
        assertThat(response.headers().firstValue("X-ClickHouse-Exception-Code")).contains("164");
    }

    @Test
    void letsInByBasicAuthorisationAndUrl(ClickHouseEngine engine) throws Exception {
        String credentials = engine.user() + ":" + engine.password();
        String basic =
                Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        assertThat(
                        text(
                                send(
                                        request(engine, "?query=SELECT+1")
                                                .header("Authorization", "Basic " + basic))))
                .isEqualTo("1\n");
        assertThat(
                        text(
                                send(
                                        request(
                                                engine,
                                                "?query=SELECT+1&user="
                                                        + encode(engine.user())
                                                        + "&password="
                                                        + encode(engine.password())))))
                .isEqualTo("1\n");
        HttpResponse<byte[]> refused =
                send(request(engine, "?query=SELECT+1&user=nobody&password=x"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("X-ClickHouse-Exception-Code")).contains("516");
    }

    @Test
    void compressesAsHttpDoes(ClickHouseEngine engine) throws Exception {
        engine.query("CREATE TABLE zipped (s String) ENGINE = MergeTree ORDER BY s");
        byte[] data = "a\n\nb\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(data);
        }
        ByteArrayOutputStream zstd = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(zstd)) {
            out.write(data);
        }
        String insert = "?query=" + encode("INSERT INTO zipped FORMAT LineAsString");
        for (String encoding : new String[] {"gzip", "zstd"}) {
            byte[] body = (encoding.equals("gzip") ? gzip : zstd).toByteArray();
            assertThat(
                            send(authenticated(engine, insert)
                                            .header("Content-Encoding", encoding)
                                            .POST(BodyPublishers.ofByteArray(body)))
                                    .statusCode())
                    .isEqualTo(200);
        }
        assertThat(engine.query("SELECT count(), countIf(s = '') FROM zipped")).isEqualTo("6\t2");

        HttpResponse<byte[]> answer =
                send(
                        authenticated(engine, "?enable_http_compression=1&query=SELECT+42")
                                .header("Accept-Encoding", "gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo("42\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void splitsTheStatementFromBinaryData(ClickHouseEngine engine) throws Exception {
        engine.query("CREATE TABLE split (n UInt16) ENGINE = MergeTree ORDER BY n");
        byte[] statement =
                "/* FORMAT x */ INSERT INTO split FORMAT RowBinary\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(statement, statement.length + 6);
        Arrays.fill(body, statement.length, body.length, (byte) '\n');
        send(authenticated(engine, "").POST(BodyPublishers.ofByteArray(body)));
        assertThat(engine.query("SELECT count(), sum(n) FROM split")).isEqualTo("3\t7710");
    }

    @Test
    void insertsWhatAQueryMakesOfItsInput(ClickHouseEngine engine) throws Exception {
        engine.query("CREATE TABLE doubled (n UInt32) ENGINE = MergeTree ORDER BY n");
        HttpResponse<byte[]> response =
                post(
                        engine,
                        "",
                        "INSERT INTO doubled SELECT n * 2 FROM input('n UInt32') WHERE n > 1 FORMAT TSV\n1\n2\n3\n");
        assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
        assertThat(engine.query("SELECT groupArray(n) FROM doubled")).isEqualTo("[4,6]");
    }

    @Test
    void insertsNothingOfARequestThatBreaksOff(ClickHouseEngine engine) throws Exception {
        engine.query("CREATE TABLE broken (n UInt64) ENGINE = MergeTree ORDER BY n");
        String head =
                "POST /?query="
                        + encode("INSERT INTO broken FORMAT RowBinary")
                        + " HTTP/1.1\r\nHost: localhost\r\nX-ClickHouse-User: "
                        + engine.user()
                        + "\r\nX-ClickHouse-Key: "
                        + engine.password()
                        + "\r\n";
        for (String framing :
                new String[] {
                    "Content-Length: 1600\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n320\r\n"
                }) {
            try (Socket socket = new Socket(engine.url().getHost(), engine.url().getPort())) {
                socket.getOutputStream()
                        .write((head + framing).getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(new byte[800]); // a whole number of rows
                socket.getOutputStream().flush();
            }
        }
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .until(() -> engine.query("SELECT count() FROM broken").equals("0"));
        assertThat(
                        engine.query(
                                "SELECT count() FROM system.processes WHERE query LIKE 'INSERT INTO broken%'"))
                .isEqualTo("0");
    }

    @Test
    void forgetsSettingsOfEarlierRequests(ClickHouseEngine engine) throws Exception {
        String defaults = engine.query("SELECT getSetting('max_block_size')");
        post(engine, "?max_block_size=77", "SELECT 1");
        post(engine, "", "SET max_block_size = 78");
        post(engine, "?database=system", "SELECT 1");
        for (int i = 0; i < 5; i++) {
            assertThat(engine.query("SELECT getSetting('max_block_size'), currentDatabase()"))
                    .isEqualTo(defaults + "\tdefault");
        }
    }

    @Test
    void keepsSettingsOfASession(ClickHouseEngine engine) throws Exception {
        String session = "?session_id=" + UUID.randomUUID();
        assertThat(
                        post(engine, session + "&session_check=1", "SELECT 1")
                                .headers()
                                .firstValue("X-ClickHouse-Exception-Code"))
                .contains("372");
        post(engine, session, "SET log_comment = 'it\\'s'");
        post(engine, session, "USE system");
        assertThat(
                        text(
                                post(
                                        engine,
                                        session + "&log_comment=other&database=default",
                                        "SELECT getSetting('log_comment'), currentDatabase()")))
                .isEqualTo("other\tdefault\n");
        assertThat(
                        text(
                                post(
                                        engine,
                                        session,
                                        "SELECT getSetting('log_comment'), currentDatabase()")))
                .isEqualTo("it\\'s\tsystem\n");
        assertThat(
                        post(engine, session + "&session_timeout=99999", "SELECT 1")
                                .headers()
                                .firstValue("X-ClickHouse-Exception-Code"))
                .contains("374");
    }

    @ParameterizedTest
    @CsvSource({
        "TSVWithNames, 1",
        "TSVWithNamesAndTypes, 2",
        "CSVWithNames, 1",
        "CSVWithNamesAndTypes, 2",
        "JSONCompactEachRowWithNamesAndTypes, 2"
    })
    void writesTheHeaderOfAStreamOnce(String format, int lines, ClickHouseEngine engine)
            throws Exception {
        HttpResponse<byte[]> response =
                post(engine, "", "SELECT number AS \"a b\" FROM numbers(300000) FORMAT " + format);
        assertThat(text(response).lines().count()).isEqualTo(300_000 + lines);
    }

    @Test
    void breaksTheConnectionWhenAStreamFails(ClickHouseEngine engine) throws Exception {
        try (Socket socket = new Socket(engine.url().getHost(), engine.url().getPort())) {
            String sql =
                    "SELECT throwIf(number = 2900000), number FROM numbers(3000000) SETTINGS max_threads=1";
            socket.getOutputStream()
                    .write(
                            ("GET /?query="
                                            + encode(sql)
                                            + " HTTP/1.1\r\nHost: localhost\r\nX-ClickHouse-User: "
                                            + engine.user()
                                            + "\r\nX-ClickHouse-Key: "
                                            + engine.password()
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").contains("Code: 395. DB::Exception");
            assertThat(answer).doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void letsBrowsersAsk(ClickHouseEngine engine) throws Exception {
        HttpResponse<byte[]> preflight =
                send(
                        request(engine, "")
                                .method("OPTIONS", BodyPublishers.noBody())
                                .header("Access-Control-Request-Method", "POST"));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("POST"));

        HttpRequest.Builder fromPage =
                authenticated(engine, "?add_http_cors_header=1&query=SELECT+1")
                        .header("Origin", "http://localhost:3000");
        assertThat(send(fromPage).headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }
}
