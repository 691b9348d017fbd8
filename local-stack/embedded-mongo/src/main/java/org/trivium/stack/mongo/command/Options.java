package org.trivium.stack.mongo.command;

import static java.util.Map.entry;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of each command that the server heeds. */
final class Options {

    /** Heeded by every command, or without effect on one server: a time limit is the driver's. */
    private static final Set<String> EVERYWHERE =
            Set.of(
                    "$db",
                    "$readPreference",
                    "$clusterTime",
                    "lsid",
                    "comment",
                    "maxTimeMS",
                    "readConcern",
                    "writeConcern");

    private static final Map<String, Set<String>> KNOWN =
            Map.ofEntries(
                    entry(
                            "find",
                            Set.of(
                                    "filter",
                                    "sort",
                                    "projection",
                                    "skip",
                                    "limit",
                                    "batchSize",
                                    "singleBatch",
                                    "allowDiskUse",
                                    "noCursorTimeout")),
                    entry("count", Set.of("query", "skip", "limit")),
                    entry("distinct", Set.of("key", "query")),
                    entry("insert", Set.of("documents", "ordered", "bypassDocumentValidation")),
                    entry("update", Set.of("updates", "ordered", "bypassDocumentValidation")),
                    entry("delete", Set.of("deletes", "ordered")),
                    entry(
                            "findandmodify",
                            Set.of(
                                    "query",
                                    "sort",
                                    "remove",
                                    "update",
                                    "new",
                                    "fields",
                                    "upsert",
                                    "arrayFilters",
                                    "bypassDocumentValidation")),
                    entry(
                            "aggregate",
                            Set.of(
                                    "pipeline",
                                    "cursor",
                                    "allowDiskUse",
                                    "bypassDocumentValidation")),
                    entry("getmore", Set.of("collection", "batchSize")),
                    entry("killcursors", Set.of("cursors")),
                    entry("create", Set.of()),
                    entry("drop", Set.of()),
                    entry("dropdatabase", Set.of()),
                    entry("createindexes", Set.of("indexes")),
                    entry("dropindexes", Set.of("index")),
                    entry("renamecollection", Set.of("to", "dropTarget")),
                    entry(
                            "listcollections",
                            Set.of("filter", "nameOnly", "authorizedCollections", "cursor")),
                    entry("listindexes", Set.of("cursor")),
                    entry("listdatabases", Set.of("filter", "nameOnly", "authorizedDatabases")));

    private static final Set<String> UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters");
    private static final Set<String> DELETE = Set.of("q", "limit");
    private static final Set<String> READ = Set.of("local", "available", "majority");

    private Options() {}

    static void check(String command, Document body) {
        @Nullable Set<String> known = KNOWN.get(command.toLowerCase(Locale.ROOT));
        if (known == null) {
            return;
        }
        String name = body.keySet().iterator().next();
        body.forEach(
                (option, value) -> {
                    if (!option.equals(name) && !EVERYWHERE.contains(option)) {
                        check(command, known, option, value);
                    }
                });
        checkConcerns(body);
    }

    /** What one update of many may say. */
    static void checkUpdate(Document update) {
        update.forEach((option, value) -> check("update", UPDATE, option, value));
    }

    /** What one delete of many may say. */
    static void checkDelete(Document delete) {
        delete.forEach((option, value) -> check("delete", DELETE, option, value));
    }

    private static void check(
            String command, Set<String> known, String option, @Nullable Object value) {
        if (!known.contains(option) && !asksForNothing(option, value)) {
            throw Refusal.of("the option '%s' of %s".formatted(option, command));
        }
    }

    private static boolean asksForNothing(String option, @Nullable Object value) {
        return value == null
                || value.equals(false)
                || (value instanceof Document document && document.isEmpty())
                || (option.equals("collation")
                        && value instanceof Document collation
                        && "simple".equals(collation.get("locale")));
    }

    private static void checkConcerns(Document body) {
        if (body.get("readConcern") instanceof Document read
                && read.containsKey("level")
                && !READ.contains(String.valueOf(read.get("level")))) {
            throw Refusal.of("the read concern " + read.get("level"));
        }
        if (!(body.get("writeConcern") instanceof Document write)) {
            return;
        }
        if (Boolean.TRUE.equals(write.get("j")) || Boolean.TRUE.equals(write.get("fsync"))) {
            throw Refusal.of("a write concern that outlives a loss of power");
        }
        Object copies = write.getOrDefault("w", 1);
        if (copies instanceof Number number
                ? number.intValue() > 1
                : !(copies instanceof String text && text.equals("majority"))) {
            throw Refusal.of("the write concern w=" + copies);
        }
    }
}
