package org.xianfeng.starter.relay;

/** Where a document is that carries events. */
record FactRef(String collection, String id) {}
