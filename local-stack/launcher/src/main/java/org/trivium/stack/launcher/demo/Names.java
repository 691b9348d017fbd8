package org.trivium.stack.launcher.demo;

import java.util.Map;
import java.util.stream.Collectors;
import org.trivium.stack.demo.DemoDistrict;
import org.trivium.stack.demo.Leaf;
import org.trivium.stack.demo.Site;

/** What sites and leaves are called; events and suggestions carry ids only. */
record Names(Map<String, String> sites, Map<String, String> leaves) {

    static Names of(DemoDistrict district) {
        return new Names(
                district.sites().stream().collect(Collectors.toMap(Site::id, Site::name)),
                district.leaves().stream().collect(Collectors.toMap(Leaf::code, Leaf::label)));
    }

    String leaf(String code) {
        return leaves.getOrDefault(code, code);
    }

    String node(String scope, String node) {
        return switch (scope) {
            case "site" -> sites.getOrDefault(node, node);
            case "group" -> "all sites of group " + node;
            default -> "the whole district";
        };
    }

    /** The sentence with the leaf at its head and the site after "at" named. */
    String inSentence(String sentence, String leaf, String node) {
        String named =
                sentence.startsWith(leaf)
                        ? leaf(leaf) + sentence.substring(leaf.length())
                        : sentence;
        return named.replace(" at " + node + ":", " at " + sites.getOrDefault(node, node) + ":");
    }
}
