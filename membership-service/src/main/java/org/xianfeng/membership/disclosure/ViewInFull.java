package org.xianfeng.membership.disclosure;

import java.time.Clock;
import java.util.Optional;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.PersonalFiles;

/** Shows a personal file in full, after it was written down who wanted to see it and why. No entry, no view. */
final class ViewInFull {
    private static final String WHAT = "full-view";

    private final PersonalFiles files;
    private final Allowances allowances;
    private final Audit audit;
    private final int mostPerHour;
    private final Clock clock;

    ViewInFull(PersonalFiles files, Allowances allowances, Audit audit, int mostPerHour, Clock clock) {
        this.files = files;
        this.allowances = allowances;
        this.audit = audit;
        this.mostPerHour = mostPerHour;
        this.clock = clock;
    }

    /** What became of the wish. */
    sealed interface Outcome {
        /** It is shown; empty when nothing is known of the member. */
        record Shown(Optional<PersonalFile> file) implements Outcome {}

        /** It is not. */
        record Refused(DisclosureRefusal reason) implements Outcome {}
    }

    Outcome of(Member member, String account, String why) {
        Optional<Reason> reason = Reason.in(why);
        if (reason.isEmpty()) {
            return new Outcome.Refused(DisclosureRefusal.REASON_INSUFFICIENT);
        }
        if (allowances.count(WHAT, account, clock.instant()) > mostPerHour) {
            return new Outcome.Refused(DisclosureRefusal.TOO_MANY_VIEWS);
        }
        audit.record(AuditNote.of(AuditKind.VIEWED_IN_FULL, account, member.id().value())
                .at(member.branch())
                .with("reason", reason.get().text()));
        return new Outcome.Shown(files.find(member.id()));
    }
}
