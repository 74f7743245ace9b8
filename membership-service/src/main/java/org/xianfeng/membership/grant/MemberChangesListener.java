package org.xianfeng.membership.grant;

import java.util.List;
import java.util.Set;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.MemberLeft;
import org.xianfeng.contracts.membership.MemberTransferred;
import org.xianfeng.membership.account.EndTokens;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.listener.Rejection;

/**
 * Listens to this service's own events: a member who moves or leaves loses what the old branch conferred, whoever entered
 * it and whatever crashed in between.
 */
final class MemberChangesListener implements EventHandler {
    private final EndTokens endTokens;

    MemberChangesListener(EndTokens endTokens) {
        this.endTokens = endTokens;
    }

    @Override
    public String group() {
        return "membership-service.accounts";
    }

    @Override
    public Set<Class<? extends EventData>> handles() {
        return Set.of(MemberTransferred.class, MemberLeft.class);
    }

    @Override
    public List<Rejection> handle(List<ReceivedEvent> batch) {
        for (ReceivedEvent event : batch) {
            switch (event.data()) {
                case MemberTransferred moved -> endTokens.heardOf(new MemberId(moved.memberId()), moved.revision());
                case MemberLeft left -> endTokens.heardOf(new MemberId(left.memberId()), left.revision());
                default -> throw new IllegalStateException("not asked for: " + event.type());
            }
        }
        return List.of();
    }
}
