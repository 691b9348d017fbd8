package org.trivium.chaos.client;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.trivium.stack.demo.DemoDistrict;
import org.trivium.stack.demo.Leaf;
import org.trivium.stack.demo.Site;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.Pages;
import tools.jackson.databind.JsonNode;

/**
 * A district in which clients work.
 *
 * @param described what was told to the directory
 * @param history its tickets that imports bring while the clients work, in order of time
 * @param people opaque ids
 * @param tickets ids of those that clients have filed
 */
public record School(
        String district,
        DemoDistrict described,
        DemoDistrict history,
        List<String> people,
        List<String> tickets) {

    /** A district whose directory stands. */
    public static School of(Door own, String district, DemoDistrict described, DemoDistrict part) {
        List<String> people =
                Pages.all(own, "/api/support/directory/people").stream()
                        .map(person -> person.get("id").asString())
                        .toList();
        return new School(district, described, part, people, new CopyOnWriteArrayList<>());
    }

    String person(Random random) {
        return people.get(random.nextInt(people.size()));
    }

    String site(Random random) {
        List<Site> sites = described.sites();
        return sites.get(random.nextInt(sites.size())).id();
    }

    /** One that is not restricted: its facts are told to everybody. */
    String leaf(Random random) {
        List<Leaf> open = described.leaves().stream().filter(leaf -> !leaf.restricted()).toList();
        return open.get(random.nextInt(open.size())).code();
    }

    static String id(JsonNode answer) {
        return answer.path("id").asString("");
    }
}
