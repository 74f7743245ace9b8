package org.xianfeng.scoring.award;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.trace.Traceparent;

/** The trace of the first sampled event that claims something for an account; what others claim meanwhile is told with it. */
final class Causes {
    static final Causes UNKNOWN = new Causes();

    private final Map<Account, Traceparent> traces = new HashMap<>();

    void note(ReceivedEvent event, List<Claim> claims) {
        event.sampled().ifPresent(trace -> claims.forEach(claim -> traces.putIfAbsent(claim.account(), trace)));
    }

    Optional<Traceparent> of(Account account) {
        return Optional.ofNullable(traces.get(account));
    }
}
