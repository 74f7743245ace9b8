package org.xianfeng.grievance.tracking;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.starter.pending.IdTaken;

/** Keys in memory; counts how often they were looked for. */
public final class InMemoryKeys implements Keys {
    public int lookedFor;
    private final Map<TrackingNumber, Key> keys = new HashMap<>();

    @Override
    public Optional<Key> find(TrackingNumber trackingNumber) {
        lookedFor++;
        return Optional.ofNullable(keys.get(trackingNumber));
    }

    @Override
    public void add(Key key) {
        if (keys.putIfAbsent(key.trackingNumber(), key) != null) {
            throw new IdTaken("need_keys", key.trackingNumber().toString());
        }
    }

    @Override
    public void change(Key key) {
        keys.computeIfPresent(key.trackingNumber(), (_, there) -> there.need().equals(key.need()) ? key : there);
    }
}
