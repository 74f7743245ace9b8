package org.xianfeng.membership.secondfactor;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Authenticator apps for tests of other features. */
public final class InMemorySecondFactors implements SecondFactors {
    private final Map<String, AppSecret> proposed = new HashMap<>();
    private final Map<String, AppSecret> inForce = new HashMap<>();
    private final Map<String, Long> steps = new HashMap<>();
    private final Map<String, Set<String>> recovery = new HashMap<>();

    @Override
    public Optional<AppSecret> secretOf(String account) {
        return Optional.ofNullable(inForce.get(account));
    }

    @Override
    public boolean isOn(String account) {
        return inForce.containsKey(account);
    }

    @Override
    public Optional<AppSecret> proposed(String account) {
        return Optional.ofNullable(proposed.get(account));
    }

    @Override
    public void propose(String account, AppSecret secret) {
        proposed.put(account, secret);
    }

    @Override
    public synchronized boolean confirm(
            String account, AppSecret secret, long step, Collection<String> recoveryHashes) {
        if (!proposed.remove(account, secret)) {
            return false;
        }
        inForce.put(account, secret);
        steps.put(account, step);
        recovery.put(account, new HashSet<>(recoveryHashes));
        return true;
    }

    @Override
    public synchronized boolean use(String account, long step) {
        boolean later = steps.getOrDefault(account, Long.MAX_VALUE) < step;
        if (later) {
            steps.put(account, step);
        }
        return later;
    }

    @Override
    public synchronized boolean useRecovery(String account, String hash) {
        return recovery.getOrDefault(account, new HashSet<>()).remove(hash);
    }

    @Override
    public void replaceRecovery(String account, Collection<String> hashes) {
        if (inForce.containsKey(account)) {
            recovery.put(account, new HashSet<>(hashes));
        }
    }

    @Override
    public void remove(String account) {
        proposed.remove(account);
        inForce.remove(account);
        steps.remove(account);
        recovery.remove(account);
    }
}
