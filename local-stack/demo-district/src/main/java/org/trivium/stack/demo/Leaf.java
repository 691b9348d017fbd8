package org.trivium.stack.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A leaf of the category tree as the platform ships it; its rate is left open, so it is neutral.
 *
 * @param kinds prior shares in the order of {@link #KINDS}
 */
public record Leaf(
        String group,
        String code,
        String label,
        List<Double> kinds,
        String defaultBranch,
        boolean restricted,
        double priorStart) {

    /** The six kinds of cause. */
    public static final List<String> KINDS =
            List.of(
                    "knowledge-gap",
                    "equipment",
                    "infrastructure",
                    "software",
                    "access",
                    "request");

    static Map<String, Leaf> taxonomy() {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        for (Table.Row row : Table.read("taxonomy.csv")) {
            leaves.put(
                    row.text("code"),
                    new Leaf(
                            row.text("group"),
                            row.text("code"),
                            row.text("label"),
                            KINDS.stream().map(kind -> row.number(kind.replace('-', '_'))).toList(),
                            row.text("default_branch"),
                            row.text("restricted").equals("1"),
                            row.number("prior_start")));
        }
        return leaves;
    }
}
