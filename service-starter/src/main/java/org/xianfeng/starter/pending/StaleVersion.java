package org.xianfeng.starter.pending;

/** Another writer changed the document since it was read; read again and decide again. */
public final class StaleVersion extends RuntimeException {
    public StaleVersion(String collection, String id) {
        super(collection + "/" + id + " was changed by another writer");
    }
}
