package org.xianfeng.scoring.claim;

import org.xianfeng.contracts.Valid;

/**
 * The event a claim comes from.
 *
 * @param id minted with the fact
 * @param type the CloudEvents type
 * @param contentHash SHA-256 of the data as it was received, in hex
 */
public record SourceEvent(String id, String type, String contentHash) {
    public SourceEvent {
        Valid.text("event id", id, 200);
        Valid.text("event type", type, 200);
        Valid.text("content hash", contentHash, 128);
    }
}
