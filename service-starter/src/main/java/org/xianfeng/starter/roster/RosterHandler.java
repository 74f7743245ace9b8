package org.xianfeng.starter.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.MemberLeft;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.MemberTransferred;
import org.xianfeng.contracts.membership.OrganisationChanged;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.listener.Rejection;

/** Keeps the roster in step with membership: of every part of what is known, the highest revision holds. */
final class RosterHandler implements EventHandler {
    private final String group;
    private final RosterChanges changes;

    RosterHandler(String group, RosterChanges changes) {
        this.group = group;
        this.changes = changes;
    }

    @Override
    public String group() {
        return group;
    }

    @Override
    public Set<Class<? extends EventData>> handles() {
        return Set.of(
                OrganisationCreated.class,
                OrganisationChanged.class,
                MemberRegistered.class,
                MemberTransferred.class,
                MemberLeft.class);
    }

    @Override
    public List<Rejection> handle(List<ReceivedEvent> batch) {
        List<RosterChange> all = new ArrayList<>();
        for (ReceivedEvent event : batch) {
            all.addAll(RosterChange.of(event.data()));
        }
        changes.apply(all);
        return List.of();
    }
}
