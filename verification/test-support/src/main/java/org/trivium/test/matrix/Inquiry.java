package org.trivium.test.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trivium.test.matrix.Holdings.Things;
import org.trivium.test.openapi.ExampleRequests;
import org.trivium.test.openapi.Scene.Told;
import org.trivium.test.token.Tokens;

/** Asks endpoints and compares what is answered with what the page says. */
final class Inquiry {

    /** What there is of the only pattern that leaves it open. */
    private static final String BELOW = "/liveness";

    private final ExampleRequests requests;
    private final Holdings holdings;
    private final List<String> wrong = new ArrayList<>();

    Inquiry(ExampleRequests requests, Holdings holdings) {
        this.requests = requests;
        this.holdings = holdings;
    }

    /** Every answer that differs so far. */
    List<String> wrong() {
        return wrong;
    }

    /** Asks for somebody about everything that the endpoint is about. */
    void ask(String endpoint, Asking asking, List<Sign> page) {
        Things things = holdings.things(endpoint, asking);
        List<Sign> expected =
                page.size() == 1
                        ? Collections.nCopies(Math.max(1, things.home().size()), page.getFirst())
                        : page;
        if (things.home().isEmpty()) {
            compare(endpoint, asking, expected, List.of(district(endpoint, asking)));
        } else if (isList(endpoint, things)) {
            for (String query : holdings.queries(endpoint, asking)) {
                list(endpoint, query, asking, things, expected);
            }
        } else {
            compare(
                    endpoint,
                    asking,
                    expected,
                    things.home().stream().map(thing -> sign(endpoint, asking, thing)).toList());
            things.abroad().ifPresent(thing -> isNowhere(endpoint, asking, thing));
        }
    }

    /** Whoever is told that there is no such name was let in to ask for it. */
    private Sign district(String endpoint, Asking asking) {
        Map<String, String> named = holdings.variables(endpoint);
        if (endpoint.contains("{") && named.isEmpty()) {
            throw new AssertionError("What is %s about?".formatted(endpoint));
        }
        Sign sign = sign(endpoint, asking, new Thing(named, ""));
        return sign == Sign.ABSENT && !named.isEmpty() ? Sign.IN : sign;
    }

    private static boolean isList(String endpoint, Things things) {
        return reads(endpoint) && !things.home().getFirst().isNamedBy(endpoint);
    }

    private static boolean reads(String endpoint) {
        return endpoint.startsWith("GET ");
    }

    private void list(
            String endpoint, String query, Asking asking, Things things, List<Sign> expected) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1);
        Told answer = requests.list(path, query, asking.token());
        Sign all = Sign.ofStatus(answer.status());
        List<Sign> signs =
                things.home().stream()
                        .map(thing -> all == Sign.IN ? held(thing, answer) : all)
                        .toList();
        compare(endpoint + query, asking, expected, signs);
        things.abroad()
                .filter(thing -> held(thing, answer) == Sign.IN)
                .ifPresent(
                        _ -> wrong.add("%s tells %s of abroad".formatted(endpoint, asking.role())));
    }

    private static Sign held(Thing thing, Told answer) {
        return String.valueOf(answer.body()).contains(thing.mark()) ? Sign.IN : Sign.ABSENT;
    }

    private Sign sign(String endpoint, Asking asking, Thing thing) {
        Told answer = told(endpoint, asking, thing);
        if (answer.status() == (asking.isStranger() ? Sign.FORBIDDEN : Sign.UNAUTHORIZED)) {
            wrong.add("%s: %s is told %s".formatted(endpoint, asking.role(), answer));
        }
        return read(endpoint, asking, thing, answer);
    }

    private Sign read(String endpoint, Asking asking, Thing thing, Told answer) {
        try {
            return holdings.sign(endpoint, thing, answer);
        } catch (AssertionError unclear) {
            throw new AssertionError(
                    "%s by %s: %s".formatted(endpoint, asking.role(), answer), unclear);
        }
    }

    private Told told(String endpoint, Asking asking, Thing thing) {
        return requests.ask(
                endpoint.replace("/**", BELOW),
                asking.token(),
                thing.variables(),
                holdings.body(endpoint, thing));
    }

    private void compare(String endpoint, Asking asking, List<Sign> expected, List<Sign> answered) {
        if (!answered.equals(expected)) {
            wrong.add(
                    "%s: %s is to get %s and gets %s"
                            .formatted(endpoint, asking.role(), expected, answered));
        }
    }

    /** What is in another district is like what is nowhere. */
    private void isNowhere(String endpoint, Asking asking, Thing abroad) {
        Told answer = told(endpoint, asking, abroad);
        Sign sign = read(endpoint, asking, abroad, answer);
        Sign nowhere = sign(endpoint, asking, abroad.missing());
        if (sign == Sign.IN || sign != nowhere) {
            wrong.add("%s: %s gets abroad %s".formatted(endpoint, asking.role(), answer));
        }
    }

    /** What those abroad are told of what is theirs. */
    Map<String, String> abroad(List<String> endpoints, List<Asking> everyone) {
        Map<String, String> told = new TreeMap<>();
        for (String endpoint : endpoints.stream().filter(Inquiry::reads).toList()) {
            for (Asking asking : everyone) {
                holdings.things(endpoint, asking)
                        .abroad()
                        .filter(thing -> thing.isNamedBy(endpoint))
                        .ifPresent(
                                thing ->
                                        told.put(
                                                endpoint + " " + asking.role(),
                                                atHome(endpoint, asking, thing)));
            }
        }
        return told;
    }

    private String atHome(String endpoint, Asking asking, Thing thing) {
        String token = Tokens.all(MatrixContract.ABROAD, asking.person());
        Told answer = requests.ask(endpoint, token, thing.variables(), null);
        if (answer.status() != 200) {
            throw new AssertionError("%s is not told abroad: %s".formatted(endpoint, answer));
        }
        return String.valueOf(answer.body());
    }
}
