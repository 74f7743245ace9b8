package org.xianfeng.membership.secondfactor;

import static org.xianfeng.starter.access.Role.SECURITY_ADMINISTRATOR;

import java.util.Optional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.AccountView;
import org.xianfeng.membership.account.AccountViews;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.membership.session.EndSessions;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.problem.Problem;

/** Takes a lost app away from an account, by the security administrator; all of its sessions end. */
@RestController
@RequestMapping("/api/membership/accounts/{id}/second-factor")
class SecondFactorController {
    private final Accounts accounts;
    private final AccountViews views;
    private final Taking taking;
    private final EndSessions endSessions;
    private final Access access;

    SecondFactorController(
            Accounts accounts, AccountViews views, Taking taking, EndSessions endSessions, Access access) {
        this.accounts = accounts;
        this.views = views;
        this.taking = taking;
        this.endSessions = endSessions;
        this.access = access;
    }

    /** What is taken away, and where it is remembered. */
    record Taking(SecondFactors factors, Audit audit) {}

    @DeleteMapping
    AccountView remove(Caller caller, @PathVariable String id) {
        access.requireEverywhere(caller, SECURITY_ADMINISTRATOR);
        Account account = accounts.find(id).orElseThrow(Problem::notFound);
        if (account.id().equals(caller.account())) {
            throw new Problem(409, "own-account");
        }
        taking.audit()
                .record(AuditNote.of(AuditKind.SECOND_FACTOR_CHANGED, caller.account(), account.id())
                        .with("how", "taken-away"));
        taking.factors().remove(account.id());
        endSessions.allBut(Optional.empty(), account.id());
        return views.of(accounts.find(id).orElseThrow(Problem::notFound));
    }
}
