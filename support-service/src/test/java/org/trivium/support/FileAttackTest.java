package org.trivium.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.support.Attacker.TICKETS;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.test.WithStack;

/** Names of files that would climb or write headers, and files that would burst. */
@WithStack
@SpringBootTest(classes = SupportApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(60)
class FileAttackTest {

    private static final String IMPORTS = "/api/support/imports?mapping=trivium";
    private static final String HEADER = "number,opened_at,requester,site,leaf,subject\n";
    private static final String LINE = "A-1,2026-02-03 09:00,pat,MAPLE,net.wifi-room,No network\n";

    @LocalServerPort private int port;
    private Attacker mallory;

    @BeforeEach
    void come() {
        mallory = new Attacker(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2F..%2Fetc%2Fpasswd",
                "..%5C..%5Cwindows",
                "%2e%2e",
                "%00",
                "..;/..;/actuator"
            })
    void aPathThatClimbsFindsNothing(String name) {
        String ticket = mallory.filed();

        assertThat(mallory.get(TICKETS + "/" + ticket + "/attachments/" + name).statusCode())
                .isIn(400, 404);
    }

    /** The name is only ever shown; what is stored has an id of its own. */
    @Test
    void anAttachmentCalledLikeAPathIsButCalledSo() {
        String ticket = mallory.filed();
        HttpResponse<String> added =
                mallory.post(
                        TICKETS + "/" + ticket + "/attachments?filename=..%2F..%2Fnotes.txt",
                        "application/octet-stream",
                        "just a note");

        assertThat(added.statusCode()).isIn(201, 422);
        assertThat(added.body()).doesNotContain("../");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?filename=a%0D%0ASet-Cookie:x=1.txt",
                "?filename=a%00.txt",
                "?filename=%E2%80%AEtxt.exe"
            })
    void aNameCannotWriteAHeader(String query) {
        String ticket = mallory.filed();
        HttpResponse<String> added =
                mallory.post(
                        TICKETS + "/" + ticket + "/attachments" + query,
                        "application/octet-stream",
                        "just a note");

        assertThat(added.statusCode()).isIn(201, 422);
        if (added.statusCode() == 201) {
            String place = added.headers().firstValue("Location").orElseThrow();
            HttpResponse<String> file = mallory.get(place);
            assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment")
                    .doesNotContain("\r", "\n", "\u0000");
        }
    }

    @Test
    void aZipIsNoCsv() {
        HttpResponse<String> answer = imported("application/zip", "PK\u0003\u0004");

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void aCompressedBodyIsNotUnpacked() {
        HttpResponse<String> answer =
                mallory.post(IMPORTS, "text/csv", "\u001f\u008b\b", "Content-Encoding", "gzip");

        assertThat(answer.statusCode()).isIn(415, 422);
    }

    @Test
    void aLineWithoutEndCostsOneLine() {
        HttpResponse<String> answer =
                imported("text/csv", HEADER + "\"" + "x".repeat(5_000_000) + "\n" + LINE);

        String job = Attacker.id(answer);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                mallory.get("/api/support/imports/" + job)
                                        .body()
                                        .contains("\"done\""));
        assertThat(mallory.get("/api/support/imports/" + job).body())
                .contains("\"imported\":1", "\"rejected\":1");
    }

    @Test
    void aHeadOfAMillionColumnsIsRefused() {
        HttpResponse<String> answer = imported("text/csv", "a,".repeat(1_000_000) + "\n" + LINE);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).hasSizeLessThan(5000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "..%2Ftrivium", "trivium%00", "http:%2F%2Fx"})
    void aMappingIsNoPath(String mapping) {
        HttpResponse<String> answer =
                mallory.post("/api/support/imports?mapping=" + mapping, "text/csv", HEADER + LINE);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"mapping\"");
    }

    private HttpResponse<String> imported(String type, String file) {
        return mallory.post(IMPORTS, type, file);
    }
}
