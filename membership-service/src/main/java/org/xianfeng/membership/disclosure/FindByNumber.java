package org.xianfeng.membership.disclosure;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.membership.personal.PhoneNumber;
import org.xianfeng.starter.identity.MemberId;

/** Finds members by a whole number, among those whom the caller may see; each search is written down and counted. */
final class FindByNumber {
    private static final String WHAT = "search-by-number";

    private final PersonalFiles files;
    private final Members members;
    private final Allowances allowances;
    private final Audit audit;
    private final Limit limit;

    FindByNumber(PersonalFiles files, Members members, Allowances allowances, Audit audit, Limit limit) {
        this.files = files;
        this.members = members;
        this.allowances = allowances;
        this.audit = audit;
        this.limit = limit;
    }

    /** How often one account may search. */
    record Limit(int perHour, Clock clock) {}

    /** What became of the wish. */
    sealed interface Outcome {
        /** These were found. */
        record Found(List<Member> members) implements Outcome {}

        /** It was not looked for. */
        record Refused(DisclosureRefusal reason) implements Outcome {}
    }

    Outcome by(IdentityNumber number, String account, Predicate<Member> visible) {
        return search(
                "identity-number",
                account,
                visible,
                () -> files.holdersOf(List.of(number)).values());
    }

    Outcome by(PhoneNumber number, String account, Predicate<Member> visible) {
        return search(
                "phone",
                account,
                visible,
                () -> files.holdersOfPhones(List.of(number)).getOrDefault(number, Set.of()));
    }

    private Outcome search(String by, String account, Predicate<Member> visible, Holders holders) {
        if (allowances.count(WHAT, account, limit.clock().instant()) > limit.perHour()) {
            return new Outcome.Refused(DisclosureRefusal.TOO_MANY_VIEWS);
        }
        List<Member> found = members.findAll(holders.find()).stream()
                .filter(visible)
                .sorted(Comparator.comparing(member -> member.id().value()))
                .toList();
        audit.record(AuditNote.of(AuditKind.SEARCHED_BY_NUMBER, account)
                .with("by", by)
                .with("found", Integer.toString(found.size())));
        return new Outcome.Found(found);
    }

    /** Whom a number belongs to. */
    private interface Holders {
        Collection<MemberId> find();
    }
}
