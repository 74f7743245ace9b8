package org.xianfeng.membership.invitation;

import static org.xianfeng.starter.access.Role.COMMITTEE_OFFICER;
import static org.xianfeng.starter.access.Role.SYSTEM_ADMINISTRATOR;

import jakarta.validation.Valid;
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
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.invitation.Invitation.Purpose;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.page.Page;
import org.xianfeng.starter.problem.Problem;

/** Codes over HTTP: the committee officer above invites the members below, the system administrator anybody. */
@RestController
@RequestMapping("/api/membership")
class InvitationController {
    private final InviteMembers invite;
    private final InvitedMembers invited;
    private final Accounts accounts;
    private final Access access;

    InvitationController(InviteMembers invite, InvitedMembers invited, Accounts accounts, Access access) {
        this.invite = invite;
        this.invited = invited;
        this.accounts = accounts;
        this.access = access;
    }

    /** For whom, and what for; without members for all of the branch or group. */
    record NewInvitations(
            @NotNull Purpose purpose,

            @Nullable @Size(min = 1, max = 500)
            List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}") String> memberIds) {}

    @PostMapping("/organisations/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationBatch issue(Caller caller, @PathVariable OrganisationId id, @Valid @RequestBody NewInvitations wanted) {
        access.require(caller, id, COMMITTEE_OFFICER, SYSTEM_ADMINISTRATOR);
        InvitedMembers.Chosen chosen = Optional.ofNullable(wanted.memberIds())
                .map(ids -> invited.named(id, ids.stream().map(MemberId::new).toList()))
                .orElseGet(() -> invited.all(id).orElseThrow(() -> new Problem(422, "not-a-branch-or-group")));
        InviteMembers.Issuer issuer = new InviteMembers.Issuer(caller.account(), grant -> covers(caller, grant));
        return invited.told(id, wanted.purpose(), chosen, invite.invite(chosen.members(), wanted.purpose(), issuer));
    }

    /** Who uses a code gets what its account may do, so a code is for what the issuer could do, and no more. */
    private boolean covers(Caller caller, Grant grant) {
        return grant.role().isAdministrator()
                ? false
                : grant.organisation()
                        .map(place -> access.allows(caller, place, COMMITTEE_OFFICER, SYSTEM_ADMINISTRATOR))
                        .orElseGet(() -> caller.grants().stream()
                                .anyMatch(held -> held.organisation().isEmpty()
                                        && (held.role() == COMMITTEE_OFFICER || held.role() == SYSTEM_ADMINISTRATOR)));
    }

    @GetMapping("/organisations/{id}/invitations")
    Page<InvitedMembers.InvitationView> list(
            Caller caller,
            @PathVariable OrganisationId id,
            @RequestParam @Nullable MemberId cursor,
            @RequestParam(defaultValue = "50") int limit) {
        access.require(caller, id, COMMITTEE_OFFICER, SYSTEM_ADMINISTRATOR);
        return invited.page(id, Optional.ofNullable(cursor), Math.clamp(limit, 1, Page.MOST));
    }

    @DeleteMapping("/organisations/{id}/invitations/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable OrganisationId id, @PathVariable MemberId member) {
        access.require(caller, id, COMMITTEE_OFFICER, SYSTEM_ADMINISTRATOR);
        if (!invited.withdrawn(id, member)) {
            throw Problem.notFound();
        }
    }

    /** A code for a new password of an account; never of an administrator's, whose password would be the issuer's then. */
    @PostMapping("/accounts/{id}/password-reset")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationBatch reset(Caller caller, @PathVariable String id) {
        access.requireEverywhere(caller, SYSTEM_ADMINISTRATOR);
        Account account = accounts.find(id).orElseThrow(Problem::notFound);
        if (account.isAdministrators()) {
            throw new Problem(409, "beyond-your-grants");
        }
        return invited.told(account, invite.resetOf(account, caller.account()));
    }
}
