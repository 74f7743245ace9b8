package org.xianfeng.grievance.handling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.grievance.agenda.Agenda;
import org.xianfeng.grievance.agenda.AgendaItem;
import org.xianfeng.grievance.deadline.Windows;
import org.xianfeng.grievance.need.Dispatch;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedOutcome;
import org.xianfeng.grievance.need.NeedOutcome.Changed;
import org.xianfeng.grievance.need.NeedOutcome.Refused;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.step.Actor;
import org.xianfeng.grievance.step.Refusal;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;

/** Reports a need as resolved, with those who helped and their parts of the work. */
final class ResolveNeed {
    private final Needs needs;
    private final Agenda agenda;
    private final Roster roster;
    private final Windows windows;
    private final Clock clock;

    ResolveNeed(Needs needs, Agenda agenda, Roster roster, Windows windows, Clock clock) {
        this.needs = needs;
        this.agenda = agenda;
        this.roster = roster;
        this.windows = windows;
        this.clock = clock;
    }

    NeedOutcome of(Need need, List<Share> helpers, String summary, Actor by) {
        Instant now = clock.instant();
        NeedOutcome outcome = need.resolve(helpers, summary, by, now);
        if (outcome instanceof Changed(Need changed, var events)) {
            if (!allHelped(need.dispatch().orElseThrow(), helpers)) {
                return new Refused(Refusal.MEMBER_NOT_OF_BRANCH);
            }
            int round = changed.resolutions().getLast().round();
            agenda.plan(new AgendaItem(AgendaItem.Kind.LAPSE, need.id(), round, now.plus(windows.confirmation())));
            agenda.plan(
                    new AgendaItem(AgendaItem.Kind.CONTACT_ERASURE, need.id(), round, now.plus(windows.reopening())));
            needs.change(changed, events);
        }
        return outcome;
    }

    /** Of the branch now, or named for the need when they were: who moved on since keeps the credit. */
    private boolean allHelped(Dispatch dispatch, List<Share> helpers) {
        List<MemberId> ids =
                helpers.stream().map(share -> new MemberId(share.memberId())).toList();
        Map<MemberId, RosterMember> known = roster.members(ids);
        return ids.stream().allMatch(id -> {
            RosterMember member = known.get(id);
            return dispatch.members().contains(id)
                    || member != null && !member.left() && member.branch().equals(dispatch.branch());
        });
    }
}
