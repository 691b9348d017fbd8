package org.trivium.support.directory.mongo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.mongo.Stored;
import org.trivium.support.directory.CategoryTree;
import org.trivium.support.directory.Leaf;

/** A category tree as stored: one document, so that its version counts its changes. */
record TreeDocument(String id, String district, long version, List<LeafPart> leaves)
        implements Stored {

    static TreeDocument of(CategoryTree tree) {
        return new TreeDocument(
                MongoRegister.id(tree),
                tree.district(),
                tree.version(),
                tree.leaves().stream().map(LeafPart::of).toList());
    }

    CategoryTree entry() {
        return new CategoryTree(district, version, leaves.stream().map(LeafPart::entry).toList());
    }

    /** A leaf inside the tree. */
    record LeafPart(
            String code,
            String group,
            String label,
            List<Double> kinds,
            String defaultBranch,
            boolean restricted,
            @Nullable Double priorRate,
            double priorStart,
            boolean imported,
            boolean retired) {

        static LeafPart of(Leaf leaf) {
            return new LeafPart(
                    leaf.code(),
                    leaf.group(),
                    leaf.label(),
                    leaf.kinds(),
                    leaf.defaultBranch(),
                    leaf.restricted(),
                    leaf.priorRate(),
                    leaf.priorStart(),
                    leaf.imported(),
                    leaf.retired());
        }

        Leaf entry() {
            return new Leaf(
                    code,
                    group,
                    label,
                    kinds,
                    defaultBranch,
                    restricted,
                    priorRate,
                    priorStart,
                    imported,
                    retired);
        }
    }
}
