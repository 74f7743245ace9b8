package org.xianfeng.local.outside;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.xianfeng.local.process.StartFailed;

/**
 * What an installation calls itself in an outside store: kept in its data folder, because Kafka's data there and the
 * documents in the store belong together.
 *
 * @param id told from every other installation, also from one of the same prefix
 * @param prefix begins the name of each database
 * @param made whether the databases carry the id already
 */
public record Claim(String id, String prefix, boolean made) {
    public static final String FILE = "outside-store";
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    /** What the data folder says, if it was ever started on an outside store. */
    public static Optional<Claim> in(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return Optional.of(new Claim(
                kept.getProperty("id", ""), kept.getProperty("prefix", ""), "yes".equals(kept.getProperty("made"))));
    }

    /** The claim of a data folder; a new one when it has none. */
    public static Claim of(Path data, Optional<String> wanted) throws IOException, StartFailed {
        if (wanted.isPresent() && !PREFIX.matcher(wanted.get()).matches()) {
            throw new StartFailed(
                    "--store-prefix 应以小写字母开头，只含小写字母、数字和下划线，至多 32 个字符",
                    "--store-prefix begins with a small letter and has small letters, digits and underscores, 32 at most");
        }
        Optional<Claim> kept = in(data);
        if (kept.isEmpty()) {
            String id = UUID.randomUUID().toString();
            Claim begun = new Claim(id, wanted.orElse("xianfeng_" + id.substring(0, 8)), false);
            begun.keep(data);
            return begun;
        }
        if (wanted.isPresent() && !wanted.get().equals(kept.get().prefix())) {
            throw new StartFailed(
                    "数据目录 %s 的数据库名以 %s 开头，不能改为 %s。请去掉 --store-prefix，或用 --data 另起一个目录",
                    "the databases of the data folder %s begin with %s, not %s. Leave --store-prefix out, or name another folder by --data",
                    data,
                    kept.get().prefix(),
                    wanted.get());
        }
        return kept.get();
    }

    /** Remembers that the databases carry the id now. */
    void keepMade(Path data) throws IOException {
        new Claim(id, prefix, true).keep(data);
    }

    void keep(Path data) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("id", id);
        kept.setProperty("prefix", prefix);
        kept.setProperty("made", made ? "yes" : "no");
        Path fresh = data.resolve(FILE + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            kept.store(writer, "The databases of this installation in the store at MONGODB_URI.");
        }
        Files.move(fresh, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
