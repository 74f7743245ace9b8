package org.xianfeng.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The rules of style on source files: sizes, the first sentence, and null marks. */
final class SourceRules {
    static final int LINES_OF_A_FILE = 300;
    static final int LINES_OF_A_METHOD = 40;
    static final int PARAMETERS = 5;
    static final int FILES_OF_A_PACKAGE = 15;

    private final Path sources;

    SourceRules(Path sources) {
        this.sources = sources;
    }

    /** The sources of the module whose classes folder holds this class. */
    static SourceRules of(Class<?> application) {
        try {
            Path classes = Path.of(application
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new SourceRules(classes.resolve("../../src/main/java").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    void check() {
        assertThat(broken()).as("rules of style broken below %s", sources).isEmpty();
    }

    List<String> broken() {
        List<Path> files = files();
        assertThat(files).as("sources below %s", sources).isNotEmpty();
        List<String> broken = new ArrayList<>();
        Map<Path, List<Path>> byPackage = files.stream().collect(Collectors.groupingBy(Path::getParent));
        byPackage.forEach((folder, some) -> checkPackage(folder, some, broken));
        parse(files, broken);
        return broken;
    }

    private void checkPackage(Path folder, List<Path> files, List<String> broken) {
        if (files.size() > FILES_OF_A_PACKAGE) {
            broken.add(folder + " has " + files.size() + " files");
        }
        Path info = folder.resolve("package-info.java");
        if (!Files.exists(info) || !read(info).contains("@NullMarked")) {
            broken.add(folder + " has no package-info.java with @NullMarked");
        }
    }

    private void parse(List<Path> files, List<String> broken) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Sizes(unit, trees, broken).scan(new TreePath(unit), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Sizes extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final List<String> broken;
        private final LineMap lines;
        private final SourcePositions positions;

        Sizes(CompilationUnitTree unit, DocTrees trees, List<String> broken) {
            this.unit = unit;
            this.trees = trees;
            this.broken = broken;
            this.lines = unit.getLineMap();
            this.positions = trees.getSourcePositions();
        }

        @Override
        public Void visitCompilationUnit(CompilationUnitTree file, Void nothing) {
            long count = Path.of(file.getSourceFile().getName()).toString().isEmpty()
                    ? 0
                    : read(Path.of(file.getSourceFile().getName())).lines().count();
            if (count > LINES_OF_A_FILE) {
                say(file.getSourceFile().getName(), "has " + count + " lines");
            }
            return super.visitCompilationUnit(file, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean outermost = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
            if (outermost
                    && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && trees.getDocComment(getCurrentPath()) == null) {
                say(type.getSimpleName(), "is public and says nothing of itself");
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long length =
                    line(positions.getEndPosition(unit, method)) - line(positions.getStartPosition(unit, method)) + 1;
            if (length > LINES_OF_A_METHOD) {
                say(method.getName(), "has " + length + " lines");
            }
            if (method.getParameters().size() > PARAMETERS && !isOfARecord() && !overrides(method)) {
                say(method.getName(), "has " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, nothing);
        }

        /** Whose parameters were chosen by somebody else. */
        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        private boolean isOfARecord() {
            return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }

        private long line(long position) {
            return position < 0 ? 0 : lines.getLineNumber(position);
        }

        private void say(Object what, String how) {
            broken.add(unit.getSourceFile().getName() + ": " + what + " " + how);
        }
    }
}
