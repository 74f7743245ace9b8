package org.xianfeng.grievance.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds the need that a tracking number and its secret open, and tells nobody which of the two was wrong. */
public final class FindByKey {
    /** Compared with when there is no key, so that the answer takes as long. */
    private static final byte[] NOBODYS = new byte[32];

    private final Keys keys;
    private final Tries tries;
    private final TryLimits limits;
    private final Clock clock;

    FindByKey(Keys keys, Tries tries, TryLimits limits, Clock clock) {
        this.keys = keys;
        this.tries = tries;
        this.limits = limits;
        this.clock = clock;
    }

    /** What came of a try. */
    public sealed interface Answer {
        /** The pair is right. */
        record Found(String need) implements Answer {}

        /** The number or the secret is wrong. */
        record Unknown() implements Answer {}

        /** The digits cannot be a tracking number at all, which anybody can compute: one is mistyped. */
        record Mistyped() implements Answer {}

        /** Too many wrong tries for this number or from this address. */
        record TooMany(Duration retryAfter) implements Answer {}
    }

    /** Tries a pair as it was typed, from an address. */
    public Answer of(String typedNumber, String typedSecret, String address) {
        Optional<TrackingNumber> number = TrackingNumber.read(typedNumber);
        if (number.isEmpty()) {
            return new Answer.Mistyped();
        }
        Instant now = clock.instant();
        Instant spanEnd = limits.spanEnd(now);
        String perNumber = "number:" + number.get().digits();
        String perAddress = "address:" + address;
        boolean tooManyForNumber = tries.add(perNumber, spanEnd) > limits.perNumber();
        boolean tooManyFromAddress = tries.add(perAddress, spanEnd) > limits.perAddress();
        if (tooManyForNumber || tooManyFromAddress) {
            return new Answer.TooMany(Duration.between(now, spanEnd));
        }
        Optional<Key> key = keys.find(number.get());
        boolean right =
                Secret.read(typedSecret).matches(key.map(Key::secretHash).orElse(NOBODYS));
        if (!right || key.isEmpty()) {
            return new Answer.Unknown();
        }
        tries.takeBack(perNumber, spanEnd);
        tries.takeBack(perAddress, spanEnd);
        return new Answer.Found(key.get().need());
    }
}
