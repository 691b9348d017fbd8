package org.trivium.support.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.web.ETag;
import org.trivium.support.directory.CategoryDesk;
import org.trivium.support.directory.CategoryTree;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.Leaf;
import org.trivium.support.directory.Readers;

/** The category tree of the caller's district. */
@RestController
@RequestMapping("/api/support/directory/categories")
final class CategoryController {

    private static final int MOST = 1000;

    private final Directory directory;
    private final CategoryDesk desk;

    CategoryController(Directory directory, CategoryDesk desk) {
        this.directory = directory;
        this.desk = desk;
    }

    /** The whole category tree, retired leaves too. */
    @GetMapping
    ResponseEntity<TreeView> show(Caller caller) {
        return answer(directory.categories(Readers.district(caller)));
    }

    /** Describes a leaf, new or known. */
    @PutMapping("/leaves/{code}")
    ResponseEntity<TreeView> describe(
            Caller caller, @PathVariable String code, @RequestBody LeafForm body) {
        LeafForm wanted = body.withCode(code);
        return answer(
                desk.describe(
                        caller,
                        tree -> {
                            Leaf leaf = Form.one(form -> wanted.read(form, tree));
                            return List.of(leaf);
                        }));
    }

    /** Describes many leaves at once, all or none. */
    @PutMapping
    ResponseEntity<TreeView> describeAll(
            Caller caller, @RequestBody List<@Nullable LeafForm> bodies) {
        return answer(
                desk.describe(
                        caller,
                        tree ->
                                Form.list(
                                        bodies,
                                        MOST,
                                        (form, body) -> body.read(form, tree),
                                        Leaf::code)));
    }

    private static ResponseEntity<TreeView> answer(CategoryTree tree) {
        return ETag.ok(TreeView.of(tree), tree.version());
    }

    /** The tree as it is shown. */
    record TreeView(long version, List<GroupView> groups) {

        static TreeView of(CategoryTree tree) {
            return new TreeView(
                    tree.version(),
                    tree.groups().entrySet().stream()
                            .map(group -> new GroupView(group.getKey(), group.getValue()))
                            .toList());
        }
    }

    /** The leaves of one group, retired ones too. */
    record GroupView(String group, List<Leaf> leaves) {}
}
