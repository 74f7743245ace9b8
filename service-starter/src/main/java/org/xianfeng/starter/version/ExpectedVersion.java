package org.xianfeng.starter.version;

import java.util.Set;

/** Which version of something a caller has seen and wants to change; a controller takes it as an argument. */
public final class ExpectedVersion {
    private static final ExpectedVersion ANY = new ExpectedVersion(Set.of());

    private final Set<Long> seen;

    private ExpectedVersion(Set<Long> seen) {
        this.seen = seen;
    }

    /** Whatever it is by now. */
    public static ExpectedVersion any() {
        return ANY;
    }

    /** One of these; nothing matches when there are none. */
    static ExpectedVersion oneOf(Set<Long> versions) {
        return new ExpectedVersion(versions.isEmpty() ? Set.of(-1L) : Set.copyOf(versions));
    }

    /** Exactly this one. */
    public static ExpectedVersion of(long version) {
        return oneOf(Set.of(version));
    }

    /**
     * Passes when the version is the one that was seen. To be asked of the very state that is then changed, so that the
     * condition of the write closes the gap.
     *
     * @throws ChangedSince otherwise
     */
    public void check(long version) {
        if (this != ANY && !seen.contains(version)) {
            throw new ChangedSince();
        }
    }
}
