package org.xianfeng.grievance.tracking;

import java.util.Optional;

/** The keys of all needs, apart from the needs. */
public interface Keys {
    Optional<Key> find(TrackingNumber trackingNumber);

    /** Takes in a new key. @throws org.xianfeng.starter.pending.IdTaken if the tracking number is in use */
    void add(Key key);

    /** Gives a need another secret under the number it has. */
    void change(Key key);
}
