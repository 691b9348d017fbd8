package org.trivium.stack.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A suggestion as a desk answers it, with the names that only the directory knows.
 *
 * @param version of the suggestion
 * @param target PD or PLAN
 * @param where leaf and place, named
 * @param state of its recurrence
 * @param minutes of help that could be avoided
 * @param sentences its evidence, strongest first
 * @param linked targets of the other suggestions of the same recurrence
 */
record Finding(
        String id,
        long version,
        String target,
        String where,
        String state,
        double minutes,
        List<String> sentences,
        List<String> linked) {

    static Finding of(JsonNode answer, Names names) {
        String leaf = answer.path("leaf").asString("");
        String node = answer.path("node").asString("");
        return new Finding(
                answer.path("id").asString(""),
                answer.path("version").asLong(0),
                answer.path("target").asString(""),
                names.leaf(leaf) + " - " + names.node(answer.path("scope").asString(""), node),
                answer.path("recurrenceState").asString(""),
                answer.path("avoidableMinutes").asDouble(0),
                sentences(answer.path("sentences"), names, leaf, node),
                answer.path("linked")
                        .valueStream()
                        .map(link -> link.path("target").asString(""))
                        .toList());
    }

    private static List<String> sentences(JsonNode from, Names names, String leaf, String node) {
        List<String> sentences = new ArrayList<>();
        sentences.add(names.inSentence(from.path("happened").asString(""), leaf, node));
        sentences.add(from.path("since").asString(""));
        sentences.add(from.path("branch").asString(""));
        from.path("against").valueStream().map(JsonNode::asString).forEach(sentences::add);
        sentences.add(from.path("avoidable").asString(""));
        return sentences.stream().filter(sentence -> !sentence.isBlank()).toList();
    }
}
