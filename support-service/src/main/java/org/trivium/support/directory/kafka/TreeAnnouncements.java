package org.trivium.support.directory.kafka;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trivium.events.DetectionFact;
import org.trivium.events.DetectionFact.LeafContext;
import org.trivium.events.DirectoryFact;
import org.trivium.events.EventType;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcements.Origin;
import org.trivium.starter.event.Announcer;
import org.trivium.support.directory.CategoryTree;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.Leaf;

/**
 * The detector hears the priors of the leaves that changed in one context, then everyone hears each
 * leaf; all carry the version of the tree.
 */
@Component
final class TreeAnnouncements implements Announcer<Change<CategoryTree>> {

    private final Announcements announcements;

    TreeAnnouncements(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public List<Announcement> announce(Change<CategoryTree> change) {
        CategoryTree tree = change.after();
        List<Leaf> changed = tree.changedSince(change.before());
        List<Announcement> events = new ArrayList<>();
        List<LeafContext> contexts =
                changed.stream()
                        .map(TreeAnnouncements::context)
                        .filter(context -> !context.equals(known(change.before(), context.leaf())))
                        .toList();
        if (!contexts.isEmpty()) {
            events.add(
                    announcements.of(
                            EventType.DETECTION_CONTEXT_SET,
                            origin(change, CategoryTree.KEY),
                            new DetectionFact.DetectionContextSet(
                                    null, List.of(), contexts, List.of())));
        }
        changed.forEach(
                leaf ->
                        events.add(
                                announcements.of(
                                        EventType.CATEGORY_CHANGED,
                                        origin(change, leaf.code()),
                                        fact(leaf, tree.version()))));
        return events;
    }

    private static @Nullable LeafContext known(@Nullable CategoryTree before, String code) {
        return before == null
                ? null
                : before.leaf(code).map(TreeAnnouncements::context).orElse(null);
    }

    private static Origin origin(Change<CategoryTree> change, String key) {
        CategoryTree tree = change.after();
        return Origin.keyed(tree.district(), key, tree.version(), change.at());
    }

    private static LeafContext context(Leaf leaf) {
        return new LeafContext(
                leaf.code(),
                leaf.priorRate(),
                leaf.priorStart(),
                leaf.kinds(),
                leaf.defaultBranch(),
                leaf.restricted(),
                0,
                null,
                null);
    }

    private static DirectoryFact.CategoryChanged fact(Leaf leaf, long version) {
        return new DirectoryFact.CategoryChanged(
                leaf.code(),
                leaf.group(),
                Math.toIntExact(version),
                leaf.kinds(),
                leaf.defaultBranch(),
                leaf.restricted(),
                leaf.retired());
    }
}
