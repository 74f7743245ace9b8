package org.xianfeng.activity.minutes;

import com.mongodb.client.gridfs.GridFSBuckets;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoAttachmentContentsIT implements AttachmentContentsContract {
    private final AttachmentContents contents;

    MongoAttachmentContentsIT(StoreKind store) {
        contents = new MongoAttachmentContents(GridFSBuckets.create(store.open(), "attachments"));
    }

    @Override
    public AttachmentContents contents() {
        return contents;
    }
}
