package org.xianfeng.membership.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.audit.AuditEntry.Anchor;
import org.xianfeng.membership.audit.AuditEntry.Period;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.idempotency.ChangesNothing;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** The audit trail over HTTP, for the audit administrator only. */
@RestController
@RequestMapping("/api/membership/audit-entries")
class AuditController {
    private static final int MOST_AT_ONCE = 100_000;

    private final ListAudit list;
    private final VerifyAudit verify;
    private final Access access;

    AuditController(ListAudit list, VerifyAudit verify, Access access) {
        this.list = list;
        this.verify = verify;
        this.access = access;
    }

    /** An entry as it is shown. */
    record AuditEntryView(
            long sequence,
            Instant at,
            String kind,
            String account,
            @Nullable String subject,
            @Nullable String organisationId,
            Map<String, String> details,
            String hash) {
        static AuditEntryView of(AuditEntry entry) {
            return new AuditEntryView(
                    entry.sequence(),
                    entry.at(),
                    entry.note().kind().toString(),
                    entry.note().account(),
                    entry.note().subject().orElse(null),
                    entry.note().organisation().map(OrganisationId::value).orElse(null),
                    entry.note().details(),
                    entry.hash());
        }
    }

    /** An entry as somebody noted it: its number and its hash. */
    record KnownEntry(
            @Positive long sequence,
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String hash) {}

    /** Where to begin, and optionally an entry that is known. */
    record Verification(
            @Nullable @Min(1) Long from,
            @Nullable @Min(1) @Max(MOST_AT_ONCE) Integer most,
            @Nullable @Valid KnownEntry known) {}

    /** Something that is wrong. */
    record AuditFindingView(long sequence, String wrong) {}

    /** What was seen; {@code reached} is worth noting outside the platform. */
    record VerificationView(
            long from,
            long checked,
            boolean intact,
            List<AuditFindingView> findings,
            long reached,
            String reachedHash,
            @Nullable Long next) {}

    /** Which entries are wanted; {@code from} is in the period, {@code to} no more. */
    record WantedEntries(
            @Nullable String kind,
            @Nullable String account,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant to) {
        Period period() {
            Period period = new Period(Optional.ofNullable(from), Optional.ofNullable(to));
            if (period.isBackwards()) {
                throw new Problem(422, "audit-period-backwards");
            }
            return period;
        }

        Predicate<AuditEntry> entries() {
            Optional<AuditKind> named = Optional.ofNullable(kind)
                    .map(name -> AuditKind.named(name).orElseThrow(() -> new Problem(422, "audit-kind-unknown")));
            return entry -> named.filter(is -> is != entry.note().kind()).isEmpty()
                    && (account == null || account.equals(entry.note().account()))
                    && (subject == null || entry.note().subject().equals(Optional.of(subject)));
        }
    }

    /** The newest first; a page may have few entries, or none, and still one after it. */
    @GetMapping
    Page<AuditEntryView> list(
            Caller caller,
            @ParameterObject WantedEntries wanted,
            @RequestParam @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        access.requireEverywhere(caller, Role.AUDIT_ADMINISTRATOR);
        Page<AuditEntry> page = list.of(
                wanted.entries(), wanted.period(), Optional.ofNullable(cursor), Math.clamp(limit, 1, Page.MOST));
        return new Page<>(page.items().stream().map(AuditEntryView::of).toList(), page.next());
    }

    /** Looks whether entries were changed, removed or put in another order; a long trail in several goes. */
    @ChangesNothing
    @PostMapping("/verification")
    VerificationView verify(Caller caller, @Valid @RequestBody Verification wanted) {
        access.requireEverywhere(caller, Role.AUDIT_ADMINISTRATOR);
        VerifyAudit.Report report = verify.of(
                wanted.from() == null ? 1 : wanted.from(),
                wanted.most() == null ? MOST_AT_ONCE : wanted.most(),
                Optional.ofNullable(wanted.known()).map(known -> new Anchor(known.sequence(), known.hash())));
        return new VerificationView(
                report.from(),
                report.checked(),
                report.intact(),
                report.findings().stream()
                        .map(finding -> new AuditFindingView(
                                finding.sequence(),
                                finding.wrong().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .toList(),
                report.reached().sequence(),
                report.reached().hash(),
                report.next().orElse(null));
    }
}
