package org.xianfeng.membership.importfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoWorkbookFilesContract implements WorkbookFilesContract {
    private final MovedClock clock = new MovedClock("2026-11-20T02:00:00Z");
    private final Set<String> imports = new HashSet<>();
    private final MongoDatabase database;
    private final WorkbookFiles files;

    MongoWorkbookFilesContract(StoreKind store) {
        database = store.open();
        files = new MongoWorkbookFiles(database, new Turned(), imports::contains, clock);
    }

    @Override
    public WorkbookFiles files() {
        return files;
    }

    @Test
    void a_file_whose_writing_was_cut_off_cannot_be_opened_and_is_swept() throws IOException {
        InputStream cut = new InputStream() {
            private int left = 300_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("the connection is gone");
                }
                left--;
                return 'x';
            }
        };
        assertThatThrownBy(() -> files.write("cut", cut)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.source("cut").open()).isInstanceOf(FileNotFoundException.class);
        files.write("whole", new ByteArrayInputStream(new byte[10]));
        imports.add("whole");
        clock.forward(Duration.ofHours(2));
        files.write("young", new ByteArrayInputStream(new byte[10]));
        files.dropOrphans(clock.instant().minus(Duration.ofHours(1)));
        assertThat(database.getCollection("import_files").find().map(one -> one.getString("_id")))
                .containsExactlyInAnyOrder("whole", "young");
        assertThat(database.getCollection("import_file_pieces").countDocuments())
                .isEqualTo(2);
    }

    @Test
    void a_piece_that_is_missing_is_told_and_not_passed_over() throws IOException {
        files.write("f", new ByteArrayInputStream(new byte[600_000]));
        database.getCollection("import_file_pieces").deleteOne(Filters.eq("f:000001"));
        assertThatThrownBy(() -> files.source("f").open().readAllBytes()).isInstanceOf(FileNotFoundException.class);
        assertThat(database.getCollection("import_files")
                        .find(new Document("_id", "f"))
                        .first())
                .isNotNull();
    }

    /** Seals by turning each bit: what matters here is that all that is sealed is opened. */
    private static final class Turned implements FileSeal {
        @Override
        public byte[] seal(byte[] plain, String place) {
            byte[] turned = new byte[plain.length];
            for (int index = 0; index < plain.length; index++) {
                turned[index] = (byte) ~plain[index];
            }
            return turned;
        }

        @Override
        public byte[] open(byte[] sealed, String place) {
            return seal(sealed, place);
        }
    }
}
