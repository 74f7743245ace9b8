package org.xianfeng.starter.pending;

import org.bson.Document;

/**
 * A fact as it was read.
 *
 * @param version the version to hand back when it is replaced
 * @param state what the service keeps of it
 */
public record StoredFact(String id, long version, Document state) {}
