package org.xianfeng.starter.pending;

/** Opens the collections of facts of a service, so that the relay knows each of them. */
public interface FactCollections {
    MongoFacts open(String collection);
}
