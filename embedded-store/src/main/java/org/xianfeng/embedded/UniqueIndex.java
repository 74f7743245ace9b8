package org.xianfeng.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Also serves filters that ask for more than its own fields: it finds the documents by those, and whoever asked matches
 * the rest. The library's index steps aside as soon as a filter has one field more.
 */
final class UniqueIndex extends AbstractUniqueIndex<Object> {
    private final MVMap<KeyValue, Object> positions;

    UniqueIndex(MVMap<KeyValue, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    /** Whether this index alone says where the documents of the filter are. */
    boolean pins(Document filter) {
        return Pinned.by(filter, keys()) != null;
    }

    @Override
    public synchronized boolean canHandle(Document filter) {
        return pins(filter) || super.canHandle(filter);
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document filter) {
        Document pinned = Pinned.by(filter, keys());
        if (pinned == null) {
            return super.getPositions(filter);
        }
        Set<Object> once = new LinkedHashSet<>();
        super.getPositions(pinned).forEach(once::add);
        return once;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, @Nullable Object position) {
        return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
