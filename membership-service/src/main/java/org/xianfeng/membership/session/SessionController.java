package org.xianfeng.membership.session;

import static org.xianfeng.starter.access.Role.AUDIT_ADMINISTRATOR;
import static org.xianfeng.starter.access.Role.SECURITY_ADMINISTRATOR;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.audit.AuditKind;
import org.xianfeng.membership.audit.AuditNote;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** Sessions over HTTP: everybody sees and ends the own ones, the security administrator ends those of an account. */
@RestController
@RequestMapping("/api/membership")
class SessionController {
    private final Sessions sessions;
    private final EndSessions end;
    private final Accounts accounts;
    private final Access access;
    private final Audit audit;

    SessionController(Sessions sessions, EndSessions end, Accounts accounts, Access access, Audit audit) {
        this.sessions = sessions;
        this.end = end;
        this.accounts = accounts;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/me/sessions")
    Page<SessionView> mine(Caller caller) {
        return SessionView.page(sessions.of(caller.account()), caller.session());
    }

    /** One of the own; whether it was there is not told, because it is gone now. */
    @DeleteMapping("/me/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endMine(Caller caller, @PathVariable String id) {
        audit.record(AuditNote.of(AuditKind.SESSION_ENDED, caller.account(), caller.account()));
        end.one(caller.account(), id);
    }

    /** All of the own, or all but the one that asks. */
    @DeleteMapping("/me/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAllMine(Caller caller, @RequestParam(defaultValue = "false") boolean others) {
        audit.record(AuditNote.of(AuditKind.SESSION_ENDED, caller.account(), caller.account())
                .with("how", others ? "all-others" : "all"));
        end.allBut(others ? caller.session() : Optional.empty(), caller.account());
    }

    @GetMapping("/accounts/{id}/sessions")
    Page<SessionView> of(Caller caller, @PathVariable String id) {
        access.requireEverywhere(caller, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);
        accounts.find(id).orElseThrow(Problem::notFound);
        return SessionView.page(sessions.of(id), caller.session());
    }

    @DeleteMapping("/accounts/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(Caller caller, @PathVariable String id) {
        access.requireEverywhere(caller, SECURITY_ADMINISTRATOR);
        accounts.find(id).orElseThrow(Problem::notFound);
        audit.record(AuditNote.of(AuditKind.SESSION_ENDED, caller.account(), id).with("how", "all"));
        end.allBut(Optional.empty(), id);
    }
}
