package org.trivium.support;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.trivium.test.openapi.ExampleRequests;
import org.trivium.test.openapi.Scene.Told;
import org.trivium.test.token.Tokens;

/** Makes things for somebody of a district who may do everything. */
final class Clerk {

    /** An import of nothing. */
    static final String NO_TICKETS =
            "number,opened_at,caller_id,location,category,subcategory,short_description\n";

    /** A picture, as far as one can see. */
    static final String FILE = "GIF89a";

    private static final String API = "/api/support/";

    private final ExampleRequests requests;
    private final String district;

    Clerk(ExampleRequests requests, String district) {
        this.requests = requests;
        this.district = district;
    }

    /** Describes the district, with the site of the examples and these. */
    void setUp(String... sites) {
        make("PUT", "directory/district", Map.of(), "local", null);
        make("PUT", "directory/sites", Map.of(), "local", null);
        for (String site : sites) {
            make("PUT", "directory/sites/{id}", Map.of("id", site), "local", null);
        }
    }

    /** Somebody of a site, or of none. */
    String person(String key, @Nullable String site) {
        String there = site == null ? "" : ",\"site\":\"%s\"".formatted(site);
        String body = "{\"name\":\"%s\",\"position\":\"teacher\"%s}".formatted(key, there);
        Map<String, String> named = Map.of("externalKey", key);
        return make("PUT", "directory/people/by-key/{externalKey}", named, "local", body);
    }

    String ticket(String person, String site, String leaf) {
        String body =
                "{\"site\":\"%s\",\"leaf\":\"%s\",\"subject\":\"Lamp broken\",\"description\":\"\"}"
                        .formatted(site, leaf);
        return make("POST", "tickets", Map.of(), person, body);
    }

    String file(String person, String ticket) {
        Map<String, String> named = Map.of("ticket", ticket);
        return make("POST", "tickets/{ticket}/attachments", named, person, FILE);
    }

    String list(String person) {
        return make("POST", "ticket-lists", Map.of(), person, null);
    }

    /** An import that has ended. */
    String job() {
        String id = make("POST", "imports", Map.of(), "local", NO_TICKETS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !ask("GET", "imports/{id}", Map.of("id", id)).text("ended").isEmpty());
        return id;
    }

    private Told ask(String verb, String path, Map<String, String> variables) {
        return requests.ask(verb + " " + API + path, Tokens.all(district), variables, null);
    }

    private String make(
            String verb,
            String path,
            Map<String, String> variables,
            String person,
            @Nullable String body) {
        Told made =
                requests.ask(
                        verb + " " + API + path, Tokens.all(district, person), variables, body);
        if (made.status() / 100 != 2) {
            throw new AssertionError("%s %s: %s".formatted(verb, path, made));
        }
        return made.text("id");
    }
}
