package org.xianfeng.local.outside;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.xianfeng.local.process.StartFailed;

/** Writes into each database whose it is, and refuses those of somebody else before anything is written into them. */
public final class MongoClaims {
    /** Unless the address itself says serverSelectionTimeoutMS. */
    private static final int PATIENCE_SECONDS = 10;

    private static final String MARKERS = "installation";
    private static final String OWNER = "owner";
    private final String connectionString;
    private final Clock clock;

    public MongoClaims(String connectionString, Clock clock) {
        this.connectionString = connectionString;
        this.clock = clock;
    }

    /** Claims the databases for an installation; those of another are left as they are, and the start is refused. */
    public void claim(Path data, Claim claim, List<String> names) throws IOException, StartFailed {
        try (MongoClient client = MongoClients.create(settings())) {
            for (String name : names) {
                requireOwnOrNew(client.getDatabase(name), claim);
            }
            for (String name : names) {
                mark(client.getDatabase(name), claim);
            }
        } catch (MongoException failure) {
            throw new StartFailed(
                    "MONGODB_URI 处的文档库无法使用（%s）。请检查地址、账号以及它是否在运行",
                    "the document store at MONGODB_URI cannot be used (%s). Check the address, the account, and that it runs",
                    failure.getClass().getSimpleName());
        }
        claim.keepMade(data);
    }

    private MongoClientSettings settings() {
        return MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(connectionString))
                .writeConcern(WriteConcern.MAJORITY)
                .build();
    }

    private static void requireOwnOrNew(MongoDatabase database, Claim claim) throws StartFailed {
        Optional<String> owner = owner(database);
        if (owner.isPresent()) {
            if (!owner.get().equals(claim.id())) {
                throw belongsToAnother(database);
            }
            return;
        }
        if (claim.made()) {
            throw new StartFailed(
                    "MONGODB_URI 处没有本数据目录的数据库 %s：Kafka 的数据在本目录，文档却不在那里。请检查地址；确要重新开始时用 --fresh",
                    "the database %s of this data folder is not at MONGODB_URI: Kafka's data is here, its documents are not there. Check the address; --fresh begins anew",
                    database.getName());
        }
        if (database.listCollectionNames().first() != null) {
            throw belongsToAnother(database);
        }
    }

    private static StartFailed belongsToAnother(MongoDatabase database) {
        return new StartFailed(
                "MONGODB_URI 处的数据库 %s 属于另一个安装，未作任何改动。请用 --store-prefix 取另一个名字，或在那个安装的数据目录上启动",
                "the database %s at MONGODB_URI belongs to another installation and was left as it is. Choose another name by --store-prefix, or start on that installation's data folder",
                database.getName());
    }

    /** Which installation a database says it belongs to. */
    static Optional<String> owner(MongoDatabase database) {
        return Optional.ofNullable(
                        database.getCollection(MARKERS).find(Filters.eq(OWNER)).first())
                .map(marker -> marker.getString("id"));
    }

    private void mark(MongoDatabase database, Claim claim) throws StartFailed {
        try {
            database.getCollection(MARKERS)
                    .insertOne(new Document("_id", OWNER)
                            .append("id", claim.id())
                            .append("since", Date.from(clock.instant())));
        } catch (MongoWriteException taken) {
            if (!owner(database).equals(Optional.of(claim.id()))) {
                throw belongsToAnother(database);
            }
        }
    }
}
