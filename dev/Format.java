import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java file below a folder, or only says which ones are not formatted.
 *
 * <p>Run by Maven on the JDK 25 of the toolchain, because the formatter parses with the compiler it runs on:
 * {@code mvn -N process-sources -Pformat} rewrites, {@code mvn verify} checks.
 */
class Format {
    public static void main(String[] arguments) throws Exception {
        boolean rewrite = arguments[0].equals("rewrite");
        Path root = Path.of(arguments[1]);
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        if (!rewrite) {
            seeItCatchTheWrongExample(formatter);
        }
        List<Path> unformatted = sources(root).parallelStream()
                .filter(file -> !isFormatted(formatter, file, rewrite))
                .toList();
        if (!rewrite && !unformatted.isEmpty()) {
            unformatted.forEach(file -> System.err.println("not formatted: " + root.relativize(file)));
            System.err.println("mvn -N process-sources -Pformat puts them right");
            System.exit(1);
        }
    }

    private static boolean isFormatted(Formatter formatter, Path file, boolean rewrite) {
        try {
            String before = Files.readString(file);
            String after = formatted(formatter, before);
            if (rewrite && !after.equals(before)) {
                Files.writeString(file, after);
            }
            return after.equals(before);
        } catch (Exception failure) {
            throw new IllegalStateException(file + " cannot be formatted", failure);
        }
    }

    private static void seeItCatchTheWrongExample(Formatter formatter) throws Exception {
        String wrong = "class Wrong {int  x ;}\n";
        if (formatted(formatter, wrong).equals(wrong)) {
            throw new IllegalStateException("the formatter lets the wrong example pass");
        }
    }

    private static String formatted(Formatter formatter, String source) throws Exception {
        String withImports = RemoveUnusedImports.removeUnusedImports(source);
        return formatter.formatSource(ImportOrderer.reorderImports(withImports, JavaFormatterOptions.Style.PALANTIR));
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().matches("(.*/)?(target|node_modules|data)/.*"))
                    .sorted()
                    .toList();
        }
    }
}
