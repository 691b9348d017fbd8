package org.trivium.system;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trivium.stack.demo.Person;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.http.Door;
import tools.jackson.databind.JsonNode;

/**
 * A district whose people write much, of themselves and of others, wherever there is room for it,
 * and of what is nobody else's business.
 */
final class TalkativeDistrict {

    static final String ID = "told";
    static final String OPEN = "av.display-howto";
    static final String RESTRICTED = "care.student-plans";

    private static final String TICKETS = "/api/support/tickets";
    private static final String DIRECTORY = "/api/support/directory";
    private static final String FAMILY = "Quennerstedt";
    private static final List<String> GIVEN =
            List.of(
                    "Ottoline",
                    "Zephyrine",
                    "Balthazar",
                    "Cordula",
                    "Dietlind",
                    "Eberhard",
                    "Philippa",
                    "Gundula",
                    "Hyacinth",
                    "Isadora",
                    "Jocasta",
                    "Leopoldine");

    private final Door door;
    private final Colleague colleague;
    private final Needles needles;
    private final List<Person> people =
            GIVEN.stream()
                    .map(
                            given ->
                                    new Person(
                                            "EMP-" + given,
                                            given + " " + FAMILY,
                                            given.toLowerCase(Locale.ROOT)
                                                    + "@quennerstedt.example",
                                            "teacher",
                                            "MAPLE"))
                    .toList();
    private final List<String> ids = new ArrayList<>();

    /** What is said and who says it is looked for from then on. */
    TalkativeDistrict(Stack stack, Needles needles) {
        this.door = stack.door().inDistrict(ID);
        this.colleague = new Colleague(stack, ID);
        this.needles = needles;
        people.forEach(needles::person);
    }

    void settle() {
        door.put(DIRECTORY + "/district", Map.of("name", "Told", "zone", "UTC"));
        door.put(
                DIRECTORY + "/sites",
                List.of("MAPLE", "OAK", "ELM", "ASH").stream()
                        .map(site -> Map.of("id", site, "name", site, "staff", 40))
                        .toList());
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        door.put(
                DIRECTORY + "/calendar/days",
                List.of(Map.of("date", today, "exposure", 1.0, "cell", "FALL", "inSession", true)));
        leaf(OPEN, false);
        leaf(RESTRICTED, true);
        for (Person person : people) {
            ids.add(
                    door.put(
                                    DIRECTORY + "/people/by-key/" + person.key(),
                                    Map.of(
                                            "name",
                                            person.name(),
                                            "email",
                                            person.email(),
                                            "position",
                                            "teacher",
                                            "site",
                                            "MAPLE"))
                            .get("id")
                            .asString());
        }
    }

    private void leaf(String code, boolean restricted) {
        door.put(
                DIRECTORY + "/categories/leaves/" + code,
                Map.of(
                        "group",
                        "Told",
                        "label",
                        "Told",
                        "defaultBranch",
                        "PD",
                        "priorRate",
                        0.0005,
                        "restricted",
                        restricted));
    }

    /** Everybody has the same trouble, and says so in other words. */
    List<JsonNode> everybodyAsks(String leaf) {
        List<JsonNode> tickets = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            tickets.add(ask(leaf, i));
        }
        return tickets;
    }

    private JsonNode ask(String leaf, int nth) {
        Person person = people.get(nth);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("requester", ids.get(nth));
        form.put("site", "MAPLE");
        form.put("leaf", leaf);
        form.put("room", said("the room behind the desk of " + person.name()));
        form.put("asset", said("the grey one that belongs to " + person.name()));
        form.put("subject", said("Nobody tells " + person.name() + " how the wall hums"));
        form.put(
                "description",
                said(
                        "I am %s, write to %s, and my neighbour's child has a plan that hums."
                                .formatted(person.name(), person.email())));
        return door.post(TICKETS, form);
    }

    /** A ticket's whole life, with a word at every turn. */
    void live(JsonNode ticket) {
        JsonNode now = does("assignment", ticket, "group", said("the cousins of Ottoline"));
        now = does("start", now);
        now = does("comments", now, "text", said("Zephyrine has seen it humming in the night"));
        now =
                does(
                        "wait",
                        now,
                        "waitingFor",
                        "requester",
                        "question",
                        said("Does it hum for Balthazar when he sings"));
        now =
                does(
                        "resolution",
                        now,
                        "kind",
                        "knowledge-gap",
                        "fix",
                        said("Cordula was shown how to make it stop"));
        now = does("closure", now);
        does("reopening", now);
    }

    void move(JsonNode ticket, String leaf) {
        does("category", ticket, "leaf", leaf);
    }

    void merge(JsonNode ticket, JsonNode into) {
        does("merge", ticket, "into", into.get("id").asString());
    }

    /** Puts a suggestion off, takes that back, and says no to it. */
    void decide(String service, JsonNode suggestion) {
        String suggestions = "/api/%s/suggestions".formatted(service);
        String later = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        JsonNode now = colleague.does("snooze", suggestions, suggestion, Map.of("until", later));
        now = colleague.does("reopening", suggestions, now, Map.of());
        colleague.does(
                "dismissal",
                suggestions,
                now,
                Map.of(
                        "reason",
                        "other",
                        "remark",
                        said("Dietlind says that it has always hummed there")));
    }

    private JsonNode does(String verb, JsonNode ticket, String... form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < form.length; i += 2) {
            fields.put(form[i], form[i + 1]);
        }
        return colleague.does(verb, TICKETS, ticket, fields);
    }

    private String said(String text) {
        needles.text(text);
        return text;
    }
}
