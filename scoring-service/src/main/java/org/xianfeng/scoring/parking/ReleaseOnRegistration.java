package org.xianfeng.scoring.parking;

import java.util.List;
import java.util.Set;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.listener.Rejection;

/** Releases what waits for a member when the member is registered; the event itself is the proof, not the roster. */
final class ReleaseOnRegistration implements EventHandler {
    private final ReleaseParked release;

    ReleaseOnRegistration(ReleaseParked release) {
        this.release = release;
    }

    @Override
    public String group() {
        return "scoring-service.parking";
    }

    @Override
    public Set<Class<? extends EventData>> handles() {
        return Set.of(MemberRegistered.class);
    }

    @Override
    public List<Rejection> handle(List<ReceivedEvent> batch) {
        release.forMembers(batch.stream()
                .map(ReceivedEvent::data)
                .filter(MemberRegistered.class::isInstance)
                .map(MemberRegistered.class::cast)
                .map(registered -> new MemberId(registered.memberId()))
                .distinct()
                .toList());
        return List.of();
    }
}
