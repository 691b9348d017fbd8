package org.trivium.support;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.events.Topic;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.saved.SavedListDesk;
import org.trivium.test.openapi.LetterScene;
import org.trivium.test.openapi.OpenApiContract;
import org.trivium.test.openapi.Scene;
import org.trivium.test.token.Tokens;

class OpenApiTest extends OpenApiContract {

    private static final Map<String, String> NOTHING = Map.of();
    private static final int FULL_OF_FILES = 20;

    @LocalServerPort private int port;

    OpenApiTest() {
        super("support");
    }

    @Override
    protected void provoke(Scene scene) {
        scene.ask("siteDescribeAll", NOTHING, 1);
        scene.ask("categoryDescribe", Map.of("code", "av.display-howto"), 1);
        scene.ask("categoryDescribe", Map.of("code", "av.display-fault"), 1);
        imports(scene);
        doubles(scene);
        files(scene, filed(scene));
        comments(scene, filed(scene));
        lists(scene);
        LetterScene.provoke(scene, Topic.RECURRENCES.published());
        LetterScene.provokeRebuild(scene, Topic.DETECTION.published());
    }

    private static String filed(Scene scene) {
        return scene.ask("ticketFile", NOTHING, 1).text("number");
    }

    /** A ticket that is merged into another takes nothing more. */
    private static void doubles(Scene scene) {
        String whole = filed(scene);
        String same = filed(scene);
        String into = "{\"into\":\"%s\"}".formatted(whole);
        assertThat(scene.ask("ticketMerge", ticket(same), 1, into).status()).isEqualTo(200);
        scene.ask("ticketMerge", ticket(same), 2, into);
        scene.ask("ticketMerge", ticket(whole), 1, into);
        scene.ask("ticketAssign", ticket(same), 2, "{\"group\":\"north\"}");
        for (String verb : List.of("Start", "WaitFor", "Recategorise", "Resolve", "Close")) {
            scene.ask("ticket" + verb, ticket(same), 2);
        }
        scene.ask("ticketReopen", ticket(same), 2);
        scene.ask("ticketComment", ticket(same), 2);
        scene.stale("/api/support/tickets/", "ticket", whole);
    }

    private static void files(Scene scene, String number) {
        scene.ask("attachmentAdd", ticket(number), 1, "");
        for (int file = 0; file <= FULL_OF_FILES; file++) {
            scene.ask("attachmentAdd", ticket(number), 1, "GIF89a");
        }
        scene.ask("attachmentContent", ticket(number), 1);
    }

    private static void comments(Scene scene, String number) {
        for (int version = 1; version <= Ticket.COMMENTS + 1; version++) {
            scene.ask("ticketComment", ticket(number), version);
        }
    }

    private static void lists(Scene scene) {
        String first = scene.ask("savedListSave", NOTHING, 1).text("id");
        for (String name : List.of("one", "other")) {
            String body = "{\"name\":\"%s\",\"question\":{}}".formatted(name);
            scene.keyed("savedListSave", "kept", NOTHING, 1, body);
        }
        for (int more = 0; more < SavedListDesk.MOST; more++) {
            scene.ask("savedListSave", NOTHING, 1);
        }
        scene.stale("/api/support/ticket-lists/", "id", first);
    }

    private void imports(Scene scene) {
        String empty =
                "number,opened_at,caller_id,location,category,subcategory,short_description\n";
        Scene.Told received = scene.ask("importReceive", NOTHING, 1, empty);
        assertThat(received.status()).as(received.toString()).isEqualTo(202);
        Map<String, String> whole = Map.of("id", received.text("id"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            Scene.Told now = scene.ask("importFind", whole, 1);
                            assertThat(now.text("ended")).as(now.toString()).isNotEmpty();
                        });
        scene.ask("importCancel", whole, 1);
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
            slow.getOutputStream().write(beginning());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> cancelled(scene, running(scene)) == 202);
            cancelled(scene, whole);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Of a file whose end never comes. */
    private static byte[] beginning() {
        return """
        POST /api/support/imports?mapping=trivium HTTP/1.1\r
        Host: localhost\r
        Authorization: %s\r
        Content-Type: text/csv\r
        Content-Length: 100000\r
        \r
        number"""
                .formatted(Tokens.all(Scene.DISTRICT))
                .getBytes(US_ASCII);
    }

    /** The import that no other one of the district may begin beside. */
    private static Map<String, String> running(Scene scene) {
        return Map.of("id", scene.ask("importReceive", NOTHING, 1).text("running"));
    }

    private static int cancelled(Scene scene, Map<String, String> job) {
        return scene.keyed("importCancel", "cancelled", job, 1, "").status();
    }

    private static Map<String, String> ticket(String number) {
        return Map.of("ticket", number);
    }
}
