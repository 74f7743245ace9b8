package org.xianfeng.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Gives its collections their map, and their unique indexes the sense for what a longer filter pins. */
final class EmbeddedDatabase extends H2Database {
    private final MVStore file;

    EmbeddedDatabase(String name, MVStore file, CursorRegistry cursors) {
        // The library opens every collection in its constructor, and needs the file for that.
        this.file = file;
        super(name, file, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        MVMap.Builder<KeyValue, Object> positions = new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType());
        return new UniqueIndex(
                file.openMap(getFullCollectionNamespace(collection) + "._index_" + index, positions),
                index,
                keys,
                sparse);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String full = getFullCollectionNamespace(name);
        return new EmbeddedCollection(
                this, name, options, file.openMap("databases." + full), file.openMap("meta." + full), cursorRegistry);
    }
}
