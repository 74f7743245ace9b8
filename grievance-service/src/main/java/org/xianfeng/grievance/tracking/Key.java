package org.xianfeng.grievance.tracking;

/**
 * What opens a need to its asker.
 *
 * @param need the id of the need
 * @param secretHash the hash of the secret; the secret itself is kept nowhere
 */
public record Key(TrackingNumber trackingNumber, String need, byte[] secretHash) {}
