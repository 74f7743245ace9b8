package org.xianfeng.starter.pending;

/** A document with this id, or with this value of a unique field, exists already. */
public final class IdTaken extends RuntimeException {
    public IdTaken(String collection, String id) {
        super(collection + "/" + id + " exists already");
    }
}
