package org.xianfeng.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** A bucket of requests per caller; callers that went quiet are forgotten, so memory stays bounded. */
final class Limits {
    private static final int CALLERS = 100_000;
    private final LoadingCache<Caller, Bucket> buckets;

    Limits(LimitProperties properties) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(caller -> bucket(perSecond(caller, properties)));
    }

    /** Takes one request of the caller; says how long to wait if there is none left. */
    Optional<Duration> refusal(Caller caller) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static int perSecond(Caller caller, LimitProperties properties) {
        return switch (caller) {
            case Address _ -> properties.address();
            case Account account -> properties.accounts().getOrDefault(account.id(), properties.account());
        };
    }

    private static Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(4L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** Whom a bucket belongs to. */
    sealed interface Caller {}

    /** Someone without a token. */
    record Address(String value) implements Caller {}

    /** Someone with a token. */
    record Account(String id) implements Caller {}
}
