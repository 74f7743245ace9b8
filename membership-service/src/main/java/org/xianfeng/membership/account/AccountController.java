package org.xianfeng.membership.account;

import static org.xianfeng.starter.access.Role.AUDIT_ADMINISTRATOR;
import static org.xianfeng.starter.access.Role.SECURITY_ADMINISTRATOR;
import static org.xianfeng.starter.access.Role.SYSTEM_ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;
import org.xianfeng.starter.version.Versioned;

/** Accounts over HTTP: the system administrator makes them, the security administrator grants, the auditor reads. */
@RestController
@RequestMapping("/api/membership/accounts")
class AccountController {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

    private final Accounts accounts;
    private final CreateAccount create;
    private final ChangeGrants grants;
    private final Access access;

    AccountController(Accounts accounts, CreateAccount create, ChangeGrants grants, Access access) {
        this.accounts = accounts;
        this.create = create;
        this.grants = grants;
        this.access = access;
    }

    /** Who shall be able to sign in. */
    record NewAccount(
            @NotBlank @Size(max = 64) String login,
            @NotBlank @Size(max = 60) String displayName,
            @Nullable @Pattern(regexp = ID) String memberId,
            @NotNull @Size(max = 1024) String password) {}

    /** What an account shall be granted; without an organisation for the whole installation. */
    record NewGrant(
            @NotNull Role role,
            @Nullable @Pattern(regexp = ID) String organisationId) {}

    /** An account as administrators see it. */
    record AccountView(
            String id,
            String login,
            String displayName,
            @Nullable String memberId,
            List<GrantView> grants,
            long version)
            implements Versioned {
        static AccountView of(Account account) {
            return new AccountView(
                    account.id(),
                    account.login().value(),
                    account.displayName().inFull(),
                    account.member().map(MemberId::value).orElse(null),
                    account.grants().stream().map(GrantView::of).toList(),
                    account.version());
        }
    }

    /** A role, and where it holds; without an organisation in the whole installation. */
    record GrantView(Role role, @Nullable String organisationId) {
        static GrantView of(Grant grant) {
            return new GrantView(
                    grant.role(),
                    grant.organisation().map(OrganisationId::value).orElse(null));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountView create(Caller caller, @Valid @RequestBody NewAccount wanted) {
        access.requireEverywhere(caller, SYSTEM_ADMINISTRATOR);
        return told(create.of(
                wanted.login(),
                wanted.displayName(),
                Optional.ofNullable(wanted.memberId()).map(MemberId::new),
                wanted.password()));
    }

    @GetMapping
    Page<AccountView> list(
            Caller caller,
            @RequestParam @Nullable @Pattern(regexp = ID) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        access.requireEverywhere(caller, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Account> found = accounts.after(Optional.ofNullable(cursor), most + 1);
        List<AccountView> items =
                found.stream().limit(most).map(AccountView::of).toList();
        return new Page<>(items, found.size() > most ? items.getLast().id() : null);
    }

    @PostMapping("/{id}/grants")
    AccountView grant(
            Caller caller, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody NewGrant wanted) {
        access.requireEverywhere(caller, SECURITY_ADMINISTRATOR);
        Account account = accounts.find(id).orElseThrow(Problem::notFound);
        expected.check(account.version());
        return told(grants.grant(
                caller.account(),
                account,
                new Grant(
                        wanted.role(),
                        Optional.ofNullable(wanted.organisationId()).map(OrganisationId::new))));
    }

    @DeleteMapping("/{id}/grants/{role}/{organisation}")
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
        return told(grants.takeBack(caller.account(), account, grant));
    }

    private static AccountView told(AccountOutcome outcome) {
        return switch (outcome) {
            case AccountOutcome.Done(Account account) -> AccountView.of(account);
            case AccountOutcome.Refused(AccountRefusal reason) -> throw new Problem(status(reason), reason.slug());
        };
    }

    private static int status(AccountRefusal reason) {
        return switch (reason) {
            case LOGIN_INVALID,
                    DISPLAY_NAME_INVALID,
                    PASSWORD_TOO_SHORT,
                    PASSWORD_TOO_LONG,
                    PASSWORD_TOO_SIMPLE,
                    MEMBER_UNKNOWN,
                    GRANT_NEEDS_ORGANISATION,
                    GRANT_IS_FOR_ALL,
                    GRANT_ORGANISATION_UNKNOWN -> 422;
            case LOGIN_TAKEN, ADMINISTRATORS_SEPARATED, OWN_GRANTS, TOO_MANY_GRANTS -> 409;
            case GRANT_UNKNOWN -> 404;
        };
    }
}
