package org.xianfeng.membership.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.conferral.Conferral;
import org.xianfeng.membership.conferral.ConferredGrant;
import org.xianfeng.membership.invitation.Invitation.Purpose;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.secret.PrintedCode;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.identity.MemberId;

/**
 * Makes one-time codes for members: to come to an account, or to a new password. Whoever issues a code could use it, so nobody
 * gets a code for more than the own grants cover.
 */
final class InviteMembers {
    static final Duration GOOD_FOR = Duration.ofDays(14);

    private final Invitations invitations;
    private final Accounts accounts;
    private final Conferral conferral;
    private final Clock clock;
    private final Audit audit;

    InviteMembers(Invitations invitations, Accounts accounts, Conferral conferral, Clock clock, Audit audit) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.conferral = conferral;
        this.clock = clock;
        this.audit = audit;
    }

    /** Who issues a code, and which grants that person's own cover. */
    record Issuer(String account, Predicate<Grant> covers) {}

    /** A code for somebody; told here and nowhere else. */
    record Slip(Member member, Optional<Account> account, PrintedCode code) {}

    /** Somebody for whom no code was made. */
    record Skipped(Member member, InvitationRefusal reason) {}

    /** What came of it. */
    record Batch(Instant until, List<Slip> slips, List<Skipped> skipped) {}

    Batch invite(List<Member> members, Purpose purpose, Issuer issuer) {
        Instant now = clock.instant();
        Map<MemberId, Account> known =
                accounts.of(members.stream().map(Member::id).toList());
        List<Slip> slips = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<Invitation> issued = new ArrayList<>();
        for (Member member : members) {
            Optional<Account> account = Optional.ofNullable(known.get(member.id()));
            Optional<InvitationRefusal> refusal = refusal(member, account, purpose, issuer);
            if (refusal.isPresent()) {
                skipped.add(new Skipped(member, refusal.get()));
                continue;
            }
            PrintedCode code = PrintedCode.fresh();
            String id = member.id().value();
            account.ifPresent(found -> remember(found, issuer.account()));
            issued.add(open(Invitation.ofMember(id), id, purpose, code, issuer.account()));
            slips.add(new Slip(member, account, code));
        }
        if (!issued.isEmpty()) {
            invitations.issue(issued);
        }
        return new Batch(now.plus(GOOD_FOR), List.copyOf(slips), List.copyOf(skipped));
    }

    /** A code for the password of one account, which may have no member. */
    PrintedCode resetOf(Account account, String issuer) {
        remember(account, issuer);
        PrintedCode code = PrintedCode.fresh();
        String invited = account.member()
                .map(member -> Invitation.ofMember(member.value()))
                .orElseGet(() -> Invitation.ofAccount(account.id()));
        String subject = account.member().map(MemberId::value).orElse(account.id());
        invitations.issue(List.of(open(invited, subject, Purpose.PASSWORD_RESET, code, issuer)));
        return code;
    }

    /** Whoever holds a code for a password could come in by it, so that it stands in the trail before it is told. */
    private void remember(Account account, String issuer) {
        audit.record(AuditNote.of(AuditKind.PASSWORD_CODE_ISSUED, issuer, account.id()));
    }

    private Invitation open(String invited, String subject, Purpose purpose, PrintedCode code, String issuer) {
        Instant now = clock.instant();
        return new Invitation(
                invited,
                subject,
                purpose,
                code.hash(Invitation.USE),
                issuer,
                now,
                now.plus(GOOD_FOR),
                Invitation.State.OPEN,
                Optional.empty());
    }

    private Optional<InvitationRefusal> refusal(
            Member member, Optional<Account> account, Purpose purpose, Issuer issuer) {
        if (purpose == Purpose.ACCOUNT && account.isPresent()) {
            return Optional.of(InvitationRefusal.HAS_ACCOUNT);
        }
        if (purpose == Purpose.PASSWORD_RESET && account.isEmpty()) {
            return Optional.of(InvitationRefusal.NO_ACCOUNT);
        }
        Stream<Grant> held = Stream.concat(
                account.stream().flatMap(found -> found.grants().stream()),
                conferral.of(Optional.of(member.id())).stream().map(ConferredGrant::grant));
        return held.collect(Collectors.toSet()).stream().allMatch(issuer.covers())
                ? Optional.empty()
                : Optional.of(InvitationRefusal.BEYOND_YOUR_GRANTS);
    }
}
