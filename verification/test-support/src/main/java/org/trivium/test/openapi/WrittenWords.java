package org.trivium.test.openapi;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources say about classes and methods: their Javadoc, and what a method does. */
final class WrittenWords {

    private static final Pattern CALL = Pattern.compile("(?<![.\\w])(\\w+)\\(|::(\\w+)");

    private final List<Path> roots;
    private final Map<String, Words> words = new HashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    /** Looks into this module and its neighbours. */
    WrittenWords() {
        try (Stream<Path> modules = Files.list(Path.of("..").toAbsolutePath().normalize())) {
            roots =
                    modules.map(module -> module.resolve("src/main/java"))
                            .filter(Files::isDirectory)
                            .sorted()
                            .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words of a class; none when its source is not of this project. */
    Words of(Class<?> type) {
        read(type);
        return words.getOrDefault(type.getName(), Words.NONE);
    }

    /** The words of a method. */
    Words of(Method method) {
        read(method.getDeclaringClass());
        return words.getOrDefault(key(method.getDeclaringClass(), method.getName()), Words.NONE);
    }

    /** What a method does, with the methods of its own class that it calls. */
    String body(Method method) {
        Set<String> names = new LinkedHashSet<>(Set.of(method.getName()));
        StringBuilder text = new StringBuilder();
        Set<String> told = new LinkedHashSet<>();
        while (told.size() < names.size()) {
            String next =
                    names.stream().filter(name -> !told.contains(name)).findFirst().orElseThrow();
            told.add(next);
            String body =
                    words.getOrDefault(key(method.getDeclaringClass(), next), Words.NONE).body();
            text.append(body);
            for (Matcher call = CALL.matcher(body); call.find(); ) {
                names.add(call.group(1) == null ? call.group(2) : call.group(1));
            }
        }
        return text.toString();
    }

    private static String key(Class<?> type, String method) {
        return type.getName() + "#" + method;
    }

    private void read(Class<?> type) {
        String file = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        if (read.add(file)) {
            roots.stream()
                    .map(root -> root.resolve(file))
                    .filter(Files::exists)
                    .findFirst()
                    .ifPresent(this::read);
        }
    }

    private void read(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    problem -> {},
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjects(file));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Listener(docs).scan(unit, String.valueOf(unit.getPackageName()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Javadoc of a class or method.
     *
     * @param sentence the first one, without its full stop; empty when there is none
     * @param text all of its main text
     * @param refusals what it says it throws
     * @param body what a method does, as source
     */
    record Words(
            String sentence,
            String text,
            Map<String, String> params,
            List<String> refusals,
            String body) {

        static final Words NONE = new Words("", "", Map.of(), List.of(), "");

        static Words of(@Nullable DocCommentTree doc, String body) {
            if (doc == null) {
                return new Words("", "", Map.of(), List.of(), body);
            }
            Map<String, String> params =
                    doc.getBlockTags().stream()
                            .filter(ParamTree.class::isInstance)
                            .map(ParamTree.class::cast)
                            .collect(
                                    Collectors.toMap(
                                            tag -> tag.getName().toString(),
                                            tag -> plain(tag.getDescription())));
            return new Words(
                    plain(doc.getFirstSentence()).replaceAll("\\.$", ""),
                    plain(doc.getFullBody()),
                    params,
                    doc.getBlockTags().stream()
                            .filter(ThrowsTree.class::isInstance)
                            .map(tag -> ((ThrowsTree) tag).getExceptionName().toString())
                            .toList(),
                    body);
        }

        private static String plain(List<? extends DocTree> text) {
            return text.stream()
                    .map(DocTree::toString)
                    .collect(Collectors.joining())
                    .replaceAll("\\{@(?:code|link) #?([^}]*)}", "$1")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }

    /** Walks a source and writes down what it finds; carries the name of the class around it. */
    private final class Listener extends TreePathScanner<@Nullable Void, String> {

        private final DocTrees docs;

        Listener(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String around) {
            boolean top = parent() instanceof CompilationUnitTree;
            String name = around + (top ? "." : "$") + type.getSimpleName();
            words.put(name, Words.of(docs.getDocCommentTree(getCurrentPath()), ""));
            return super.visitClass(type, name);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, String around) {
            words.put(
                    around + "#" + method.getName(),
                    Words.of(
                            docs.getDocCommentTree(getCurrentPath()),
                            String.valueOf(method.getBody())));
            return super.visitMethod(method, around);
        }

        private Tree parent() {
            TreePath path = getCurrentPath();
            return path.getParentPath().getLeaf();
        }
    }
}
