package org.xianfeng.membership.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberLeft;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.MemberTransferred;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.pending.NewEvent;

/**
 * A member of a branch, or one who has left.
 *
 * @param group the group inside the branch, if any
 * @param since the day the member belongs to this branch from
 * @param leftOn the first day off the roster; none while on it
 * @param version 1 when registered, one more with every change
 */
public record Member(
        MemberId id,
        MemberName name,
        OrganisationId branch,
        Optional<OrganisationId> group,
        Standing standing,
        Employment employment,
        LocalDate since,
        Optional<LocalDate> leftOn,
        long version) {

    public boolean left() {
        return leftOn.isPresent();
    }

    public Member movedTo(OrganisationId newBranch, LocalDate from) {
        return new Member(id, name, newBranch, Optional.empty(), standing, employment, from, leftOn, version + 1);
    }

    public Member goneOn(LocalDate day) {
        return new Member(id, name, branch, group, standing, employment, since, Optional.of(day), version + 1);
    }

    public NewEvent registered(Instant time) {
        return event(
                new MemberRegistered(
                        id.value(),
                        branch.value(),
                        group.map(OrganisationId::value).orElse(null),
                        standing,
                        employment,
                        since,
                        version),
                branch,
                time);
    }

    public NewEvent transferredFrom(OrganisationId before, Instant time) {
        return event(new MemberTransferred(id.value(), before.value(), branch.value(), since, version), before, time);
    }

    public NewEvent departed(LocalDate day, Instant time) {
        return event(new MemberLeft(id.value(), branch.value(), day, version), branch, time);
    }

    private NewEvent event(EventData data, OrganisationId key, Instant time) {
        return new NewEvent(data, id.value(), key.value(), time);
    }
}
