package org.xianfeng.grievance.need;

import java.time.Instant;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.grievance.NeedConfirmed;
import org.xianfeng.contracts.grievance.NeedRegistered;
import org.xianfeng.contracts.grievance.NeedReopened;
import org.xianfeng.contracts.grievance.NeedResolved;
import org.xianfeng.starter.pending.NewEvent;

/** What is told of a need to other services; each fact repeats all that is needed to judge it alone. */
final class NeedFacts {
    private NeedFacts() {}

    static NewEvent registered(Need need) {
        Asked asked = need.asked();
        NeedRegistered data = new NeedRegistered(
                need.id().value(),
                asked.organisation().value(),
                need.triage().category(),
                need.triage().priority(),
                asked.channel(),
                asked.registeredAt(),
                need.version());
        return new NewEvent(data, need.id().value(), asked.organisation().value(), asked.registeredAt());
    }

    static NewEvent resolved(Need need) {
        Resolution last = need.resolutions().getLast();
        return told(
                need,
                last.at(),
                new NeedResolved(
                        need.id().value(),
                        last.round(),
                        last.branch().value(),
                        need.triage().category(),
                        need.triage().priority(),
                        last.helpers(),
                        need.asked().registeredAt(),
                        last.at(),
                        last.withinDeadline(),
                        need.version()));
    }

    static NewEvent confirmed(Need need) {
        Resolution last = need.resolutions().getLast();
        Resolution.Closing closing = last.closing().orElseThrow();
        return told(
                need,
                closing.at(),
                new NeedConfirmed(
                        need.id().value(),
                        last.round(),
                        last.branch().value(),
                        need.triage().category(),
                        need.triage().priority(),
                        last.helpers(),
                        need.asked().registeredAt(),
                        last.at(),
                        last.withinDeadline(),
                        closing.confirmation(),
                        closing.rating().map(Rating::overall).orElse(null),
                        closing.at(),
                        need.version()));
    }

    static NewEvent reopened(Need need) {
        Resolution last = need.resolutions().getLast();
        Instant at = need.triage().due().from();
        return told(
                need,
                at,
                new NeedReopened(
                        need.id().value(),
                        last.round(),
                        last.branch().value(),
                        need.triage().category(),
                        need.triage().priority(),
                        last.helpers(),
                        need.asked().registeredAt(),
                        last.at(),
                        last.withinDeadline(),
                        at,
                        need.version()));
    }

    private static NewEvent told(Need need, Instant at, EventData data) {
        return new NewEvent(
                data, need.id().value(), need.resolutions().getLast().branch().value(), at);
    }
}
