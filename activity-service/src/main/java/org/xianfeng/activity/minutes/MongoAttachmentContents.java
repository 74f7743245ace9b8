package org.xianfeng.activity.minutes;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import java.io.InputStream;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Contents in GridFS, in pieces, so that no file is ever whole in memory. */
final class MongoAttachmentContents implements AttachmentContents {
    private final GridFSBucket bucket;

    MongoAttachmentContents(GridFSBucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public void add(String id, InputStream content) {
        dropPieces(id);
        bucket.uploadFromStream(key(id), id, content);
    }

    /** A process that died in the middle leaves pieces behind, which the same id would stumble over. */
    private void dropPieces(String id) {
        try {
            bucket.delete(key(id));
        } catch (MongoGridFSException nothingThere) {
            // the usual case; the pieces without a file are deleted all the same
        }
    }

    @Override
    public Optional<InputStream> open(String id) {
        GridFSFile file = bucket.find(Filters.eq("_id", key(id))).first();
        return file == null ? Optional.empty() : Optional.of(bucket.openDownloadStream(key(id)));
    }

    @Override
    public void remove(String id) {
        bucket.delete(key(id));
    }

    private static BsonValue key(String id) {
        return new BsonString(id);
    }
}
