package org.xianfeng.membership.account;

import static org.xianfeng.starter.access.Role.AUDIT_ADMINISTRATOR;
import static org.xianfeng.starter.access.Role.SECURITY_ADMINISTRATOR;
import static org.xianfeng.starter.access.Role.SYSTEM_ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;

/** Accounts over HTTP: the system administrator makes them, the security administrator blocks, the auditor reads. */
@RestController
@RequestMapping("/api/membership/accounts")
class AccountController {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";
    /** Sets an installation up before anybody is there to use a code, and is taken away afterwards. */
    private static final String LOADER = "platform-loader";

    private final Accounts accounts;
    private final AccountViews views;
    private final CreateAccount create;
    private final BlockAccount block;
    private final Access access;

    AccountController(Accounts accounts, AccountViews views, CreateAccount create, BlockAccount block, Access access) {
        this.accounts = accounts;
        this.views = views;
        this.create = create;
        this.block = block;
        this.access = access;
    }

    /**
     * Who shall be able to sign in.
     *
     * @param password for the machine that sets an installation up, and nobody else
     */
    record NewAccount(
            @NotBlank @Size(max = 64) String login,
            @NotBlank @Size(max = 60) String displayName,
            @Nullable @Pattern(regexp = ID) String memberId,
            @Nullable @Size(max = 1024) String password) {}

    /** Why an account is blocked. */
    record Block(@NotBlank @Size(max = 200) String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountView create(Caller caller, @Valid @RequestBody NewAccount wanted) {
        access.requireEverywhere(caller, SYSTEM_ADMINISTRATOR);
        if (wanted.password() != null && !caller.account().equals(LOADER)) {
            return told(new AccountOutcome.Refused(AccountRefusal.PASSWORD_BY_CODE));
        }
        return told(create.of(
                caller.account(),
                wanted.login(),
                wanted.displayName(),
                Optional.ofNullable(wanted.memberId()).map(MemberId::new),
                Optional.ofNullable(wanted.password())));
    }

    /** All accounts in pages, or the one with a login. */
    @GetMapping
    Page<AccountView> list(
            Caller caller,
            @RequestParam @Nullable @Pattern(regexp = ID) String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable @Size(max = 64) String login) {
        access.requireEverywhere(caller, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);
        if (login != null) {
            return new Page<>(
                    Login.in(login).flatMap(accounts::withLogin).map(views::of).stream()
                            .toList(),
                    null);
        }
        int most = Math.clamp(limit, 1, Page.MOST);
        List<Account> found = accounts.after(Optional.ofNullable(cursor), most + 1);
        List<AccountView> items = found.stream().limit(most).map(views::of).toList();
        return new Page<>(items, found.size() > most ? items.getLast().id() : null);
    }

    @GetMapping("/{id}")
    AccountView one(Caller caller, @PathVariable String id) {
        access.requireEverywhere(caller, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);
        return views.of(accounts.find(id).orElseThrow(Problem::notFound));
    }

    @PutMapping("/{id}/block")
    AccountView block(
            Caller caller, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody Block wanted) {
        access.requireEverywhere(caller, SECURITY_ADMINISTRATOR);
        Account account = accounts.find(id).orElseThrow(Problem::notFound);
        expected.check(account.version());
        return told(block.block(caller.account(), account, wanted.reason()));
    }

    @DeleteMapping("/{id}/block")
    AccountView open(Caller caller, @PathVariable String id, ExpectedVersion expected) {
        access.requireEverywhere(caller, SECURITY_ADMINISTRATOR);
        Account account = accounts.find(id).orElseThrow(Problem::notFound);
        expected.check(account.version());
        return told(block.open(caller.account(), account));
    }

    private AccountView told(AccountOutcome outcome) {
        return switch (outcome) {
            case AccountOutcome.Done(Account account) -> views.of(account);
            case AccountOutcome.Refused(AccountRefusal reason) -> throw new Problem(status(reason), reason.slug());
        };
    }

    private static int status(AccountRefusal reason) {
        return switch (reason) {
            case LOGIN_INVALID,
                    DISPLAY_NAME_INVALID,
                    PASSWORD_TOO_SHORT,
                    PASSWORD_TOO_LONG,
                    PASSWORD_TOO_COMMON,
                    PASSWORD_TOO_OBVIOUS,
                    PASSWORD_BY_CODE,
                    MEMBER_UNKNOWN -> 422;
            case LOGIN_TAKEN, MEMBER_HAS_ACCOUNT, OWN_ACCOUNT -> 409;
        };
    }
}
