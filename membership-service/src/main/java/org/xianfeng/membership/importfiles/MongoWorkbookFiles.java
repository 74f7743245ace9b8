package org.xianfeng.membership.importfiles;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.packed.WorkbookSource;

/**
 * Files in sealed pieces of a quarter of a megabyte, and a head that is written first and says how many there are when the
 * last one is in. A piece opens only as the piece it is.
 */
final class MongoWorkbookFiles implements WorkbookFiles {
    private static final int PIECE = 256 * 1024;

    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> pieces;
    private final FileSeal seal;
    private final Predicate<String> belongsToAnImport;
    private final Clock clock;

    MongoWorkbookFiles(MongoDatabase database, FileSeal seal, Predicate<String> belongsToAnImport, Clock clock) {
        this.heads = database.getCollection("import_files");
        this.pieces = database.getCollection("import_file_pieces");
        this.seal = seal;
        this.belongsToAnImport = belongsToAnImport;
        this.clock = clock;
    }

    private static String pieceId(String id, int number) {
        return id + ":%06d".formatted(number);
    }

    @Override
    public Written write(String id, InputStream body) throws IOException {
        head(id, -1);
        MessageDigest digest = sha256();
        long bytes = 0;
        int number = 0;
        for (byte[] piece = body.readNBytes(PIECE); piece.length > 0; piece = body.readNBytes(PIECE)) {
            digest.update(piece);
            bytes += piece.length;
            String pieceId = pieceId(id, number++);
            pieces.replaceOne(
                    eq(pieceId),
                    new Document("_id", pieceId).append("sealed", new Binary(seal.seal(piece, pieceId))),
                    new ReplaceOptions().upsert(true));
        }
        head(id, number);
        return new Written(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private void head(String id, int count) {
        heads.replaceOne(
                eq(id),
                new Document("_id", id).append("at", Date.from(clock.instant())).append("pieces", count),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public WorkbookSource source(String id) {
        return () -> {
            @Nullable Document head = heads.find(eq(id)).first();
            if (head == null || head.getInteger("pieces") < 0) {
                throw new FileNotFoundException(id);
            }
            return new Pieces(id, head.getInteger("pieces"));
        };
    }

    @Override
    public void delete(String id) {
        pieces.deleteMany(and(gte("_id", id + ":"), lt("_id", id + ";")));
        heads.deleteOne(eq(id));
    }

    @Override
    public void dropOrphans(Instant writtenBefore) {
        List<String> old = new ArrayList<>();
        heads.find(lt("at", Date.from(writtenBefore))).limit(1_000).forEach(head -> old.add(head.getString("_id")));
        old.stream().filter(belongsToAnImport.negate()).forEach(this::delete);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The bytes of a file, one opened piece at a time. */
    private final class Pieces extends InputStream {
        private final String id;
        private final int count;
        private int next;
        private byte[] piece = new byte[0];
        private int at;

        Pieces(String id, int count) {
            this.id = id;
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            return fill() ? piece[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int some = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, some);
            at += some;
            return some;
        }

        private boolean fill() throws IOException {
            if (at < piece.length) {
                return true;
            }
            if (next >= count) {
                return false;
            }
            String pieceId = pieceId(id, next++);
            @Nullable Document found = pieces.find(eq(pieceId)).first();
            if (found == null) {
                throw new FileNotFoundException(id);
            }
            piece = seal.open(found.get("sealed", Binary.class).getData(), pieceId);
            at = 0;
            return true;
        }
    }
}
