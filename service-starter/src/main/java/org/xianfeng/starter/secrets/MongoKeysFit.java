package org.xianfeng.starter.secrets;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.starter.settings.CannotStart;
import org.xianfeng.starter.store.Outages;

/**
 * Holds the keys of a service against those its store was begun with. The store keeps marks of them that tell nothing about
 * them; a key that is exchanged while others of its file stay is noted.
 */
final class MongoKeysFit {
    private static final Logger LOG = LoggerFactory.getLogger(MongoKeysFit.class);
    private static final String KEYS = "keys";
    private final MongoDatabase database;

    MongoKeysFit(MongoDatabase database) {
        this.database = database;
    }

    /** Throws where a store was begun with other keys: what is sealed in it could not be opened, and what is added neither. */
    void hold(SecretFiles files) {
        Map<String, List<String>> given = files.marks();
        if (given.isEmpty()) {
            return;
        }
        try {
            Map<String, List<String>> begun = begunWith(given);
            given.forEach((file, marks) -> {
                List<String> known = begun.get(file);
                if (known != null && marks.stream().noneMatch(known::contains)) {
                    throw otherKeys(file, files);
                }
            });
            note(given);
        } catch (MongoException failure) {
            if (!Outages.isOutage(failure)) {
                throw failure;
            }
            LOG.warn("the store does not answer: whether the keys fit it is looked at when this service starts next");
        }
    }

    private Map<String, List<String>> begunWith(Map<String, List<String>> given) {
        Document kept = installation().find(Filters.eq(KEYS)).first();
        if (kept == null) {
            kept = begin(given);
        }
        Map<String, List<String>> begun = new TreeMap<>();
        Document all = kept.get("marks", new Document());
        given.keySet().forEach(file -> {
            List<String> ids = all.getList(field(file), String.class);
            if (ids != null) {
                begun.put(file, ids);
            }
        });
        return begun;
    }

    /** Of several instances that begin at once, the first one's marks are kept. */
    private Document begin(Map<String, List<String>> given) {
        Document marks = new Document();
        given.forEach((file, ids) -> marks.append(field(file), ids));
        Document begun = new Document("_id", KEYS).append("marks", marks);
        try {
            installation().insertOne(begun);
            return begun;
        } catch (MongoWriteException another) {
            Document kept = installation().find(Filters.eq(KEYS)).first();
            if (kept == null) {
                throw another;
            }
            return kept;
        }
    }

    private void note(Map<String, List<String>> given) {
        given.forEach((file, ids) ->
                installation().updateOne(Filters.eq(KEYS), Updates.set("marks." + field(file), ids)));
    }

    private MongoCollection<Document> installation() {
        return database.getCollection("installation");
    }

    private CannotStart otherKeys(String file, SecretFiles files) {
        return new CannotStart(
                "数据库 %s 是用另一份 %s 建立的：它属于另一套安装，或者密钥被换掉了。请放回原来的密钥文件（%s），或改用该套安装自己的数据库、空数据库。"
                        .formatted(database.getName(), file, files.folder()),
                "the database %s was begun with another %s: it belongs to another installation, or the keys were exchanged. Put back the file it was begun with (%s), or give this installation its own or an empty database."
                        .formatted(database.getName(), file, files.folder()));
    }

    private static String field(String file) {
        return file.replace('.', '_');
    }
}
