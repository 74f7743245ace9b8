package org.xianfeng.scoring.belonging;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.MemberTransferred;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.listener.Rejection;

/** Notes where members belong, from which day on. */
final class NoteBelongings implements EventHandler {
    private final MongoBelongings known;

    NoteBelongings(MongoBelongings known) {
        this.known = known;
    }

    @Override
    public String group() {
        return "scoring-service.belonging";
    }

    @Override
    public Set<Class<? extends EventData>> handles() {
        return Set.of(MemberRegistered.class, MemberTransferred.class);
    }

    @Override
    public List<Rejection> handle(List<ReceivedEvent> batch) {
        known.add(batch.stream()
                .flatMap(event -> belonging(event.data()))
                .distinct()
                .toList());
        return List.of();
    }

    private static Stream<Belonging> belonging(EventData data) {
        return switch (data) {
            case MemberRegistered now ->
                Stream.of(new Belonging(
                        new MemberId(now.memberId()),
                        now.revision(),
                        new OrganisationId(now.branchId()),
                        now.registeredOn()));
            case MemberTransferred now ->
                Stream.of(new Belonging(
                        new MemberId(now.memberId()),
                        now.revision(),
                        new OrganisationId(now.toBranchId()),
                        now.effectiveOn()));
            default -> Stream.empty();
        };
    }
}
