package org.xianfeng.grievance.need;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedChannel;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.grievance.deadline.Due;
import org.xianfeng.grievance.deadline.Windows;
import org.xianfeng.grievance.step.Actor;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.grievance.tracking.TrackingNumber;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** Needs in every state, for tests. */
public final class NeedMother {
    public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    public static final OrganisationId COMMITTEE = new OrganisationId("committee-1");
    public static final OrganisationId BRANCH = new OrganisationId("branch-1");
    public static final MemberId LI = new MemberId("member-li");
    public static final MemberId WANG = new MemberId("member-wang");
    public static final Actor HANDLER = Actor.handler("account-handler");
    public static final Windows WINDOWS = new Windows(Duration.ofDays(7), Duration.ofDays(30), 2, "test");
    public static final List<Share> HELPERS = List.of(new Share("member-li", 2), new Share("member-wang", 1));

    private NeedMother() {}

    public static Need registered(String id) {
        Asked asked = new Asked(COMMITTEE, TrackingNumber.draw(new Random(1)), NeedChannel.ONLINE, "路灯坏了", START);
        Triage triage = new Triage(NeedCategory.ENVIRONMENT, Triage.UNSEEN, dueFrom(START));
        return Need.registered(new NeedId(id), asked, triage, Actor.asker()).need();
    }

    public static Need accepted(String id) {
        Triage seen = new Triage(NeedCategory.SAFETY, NeedPriority.URGENT, dueFrom(START));
        return taken(registered(id).accept(seen, HANDLER, hours(1)));
    }

    public static Need dispatched(String id) {
        return taken(accepted(id).dispatch(new Dispatch(BRANCH, List.of(LI), hours(2)), HANDLER));
    }

    public static Need resolved(String id) {
        return taken(dispatched(id).resolve(HELPERS, "换了灯泡", HANDLER, hours(3)));
    }

    public static Need confirmed(String id) {
        return taken(resolved(id).confirm(Confirmation.ASKER, Optional.of(new Rating(5, 4, 5)), hours(4)));
    }

    public static Need reopened(String id) {
        return taken(resolved(id).reopen("又坏了", dueFrom(hours(5)), WINDOWS));
    }

    public static Need in(NeedState state) {
        return switch (state) {
            case REGISTERED -> registered("need-1");
            case ACCEPTED -> accepted("need-1");
            case DISPATCHED -> dispatched("need-1");
            case RESOLVED -> resolved("need-1");
            case CONFIRMED -> confirmed("need-1");
            case REOPENED -> reopened("need-1");
        };
    }

    public static Need taken(NeedOutcome outcome) {
        return outcome.orThrow(reason -> new IllegalStateException("refused: " + reason));
    }

    public static Due dueFrom(Instant from) {
        return new Due(from, from.plus(Duration.ofHours(24)), from.plus(Duration.ofDays(3)));
    }

    public static Instant hours(long hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
