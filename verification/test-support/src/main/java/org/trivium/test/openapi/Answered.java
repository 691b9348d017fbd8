package org.trivium.test.openapi;

import static java.util.stream.Collectors.toCollection;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trivium.test.openapi.ServiceDocument.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The problems that a service has really answered with. */
final class Answered {

    private static final String KIND = "/errors/";

    private final List<Problem> problems = new ArrayList<>();

    /** Keeps an answer that is a problem. */
    void keep(Operation operation, HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            problems.add(
                    new Problem(
                            operation.id(),
                            Integer.toString(answer.statusCode()),
                            body.path("type").asString("").replace(KIND, ""),
                            names(body)));
        }
    }

    /** With which status an operation has refused. */
    Set<String> statuses(Operation operation) {
        return of(operation).map(Problem::status).collect(toCollection(TreeSet::new));
    }

    /** Which kinds of a status an operation has answered with. */
    Set<String> kinds(Operation operation, String status) {
        return of(operation)
                .filter(problem -> problem.status().equals(status))
                .map(Problem::kind)
                .collect(toCollection(TreeSet::new));
    }

    /** Which kinds of a status any operation has answered with. */
    Set<String> kinds(String status) {
        return problems.stream()
                .filter(problem -> problem.status().equals(status))
                .map(Problem::kind)
                .collect(toCollection(TreeSet::new));
    }

    /** Every set of fields that a kind has come with. */
    List<Collection<String>> fields(String kind) {
        return problems.stream()
                .filter(problem -> problem.kind().equals(kind))
                .map(Problem::fields)
                .distinct()
                .toList();
    }

    /** The fields of a problem, but the address, which examples leave out. */
    static Collection<String> names(JsonNode problem) {
        Set<String> names = new TreeSet<>(problem.propertyNames());
        names.remove("instance");
        return names;
    }

    private Stream<Problem> of(Operation operation) {
        return problems.stream().filter(problem -> problem.operation().equals(operation.id()));
    }

    private record Problem(
            String operation, String status, String kind, Collection<String> fields) {}
}
