package org.xianfeng.membership.grant;

import static org.xianfeng.starter.access.Role.SECURITY_ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.AccountView;
import org.xianfeng.membership.account.AccountViews;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** Granting over HTTP, by the security administrator. */
@RestController
@RequestMapping("/api/membership/accounts/{id}/grants")
class GrantController {
    private final Accounts accounts;
    private final AccountViews views;
    private final ChangeGrants grants;
    private final Access access;
    private final Audit audit;

    GrantController(Accounts accounts, AccountViews views, ChangeGrants grants, Access access, Audit audit) {
        this.accounts = accounts;
        this.views = views;
        this.grants = grants;
        this.access = access;
        this.audit = audit;
    }

    /** What an account shall be granted; without an organisation for the whole installation. */
    record NewGrant(
            @NotNull Role role,

            @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}")
            String organisationId) {}

    @PostMapping
    AccountView grant(
            Caller caller, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody NewGrant wanted) {
        access.requireEverywhere(caller, SECURITY_ADMINISTRATOR);
        Account account = accounts.find(id).orElseThrow(Problem::notFound);
        expected.check(account.version());
        Grant grant = new Grant(
                wanted.role(), Optional.ofNullable(wanted.organisationId()).map(OrganisationId::new));
        AccountView view = told(grants.grant(caller.account(), account, grant));
        note(AuditKind.GRANT_GIVEN, caller, id, grant);
        return view;
    }

    @DeleteMapping("/{role}/{organisation}")
    AccountView takeBack(
            Caller caller,
            @PathVariable String id,
            @PathVariable String role,
            @PathVariable String organisation,
            ExpectedVersion expected) {
        access.requireEverywhere(caller, SECURITY_ADMINISTRATOR);
        Account account = accounts.find(id).orElseThrow(Problem::notFound);
        expected.check(account.version());
        Grant grant = account.grants().stream()
                .filter(held -> held.toString().equals(role + "@" + organisation))
                .findFirst()
                .orElseThrow(Problem::notFound);
        AccountView view = told(grants.takeBack(caller.account(), account, grant));
        note(AuditKind.GRANT_TAKEN_BACK, caller, id, grant);
        return view;
    }

    /** Written before it is answered: who is told of an error tries again, and it is written then. */
    private void note(AuditKind kind, Caller caller, String account, Grant grant) {
        AuditNote note = AuditNote.of(kind, caller.account(), account)
                .with("role", grant.role().toString());
        audit.record(grant.organisation().map(note::at).orElse(note));
    }

    private AccountView told(GrantOutcome outcome) {
        return switch (outcome) {
            case GrantOutcome.Done(Account account) -> views.of(account);
            case GrantOutcome.Refused(GrantRefusal reason) -> throw new Problem(status(reason), reason.slug());
        };
    }

    private static int status(GrantRefusal reason) {
        return switch (reason) {
            case GRANT_NEEDS_ORGANISATION, GRANT_IS_FOR_ALL, GRANT_ORGANISATION_UNKNOWN -> 422;
            case ADMINISTRATORS_SEPARATED, OWN_GRANTS, TOO_MANY_GRANTS -> 409;
            case GRANT_UNKNOWN -> 404;
        };
    }
}
