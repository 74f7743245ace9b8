package org.xianfeng.membership.me;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.AccountView.SecondFactorState;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.secondfactor.SecondFactorRule;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** Tells callers who they are and what their token lets them do where. */
@RestController
@RequestMapping("/api/membership/me")
class MeController {
    private final Accounts accounts;
    private final Members members;
    private final Organisations organisations;
    private final SecondFactorRule rule;

    MeController(Accounts accounts, Members members, Organisations organisations, SecondFactorRule rule) {
        this.accounts = accounts;
        this.members = members;
        this.organisations = organisations;
        this.rule = rule;
    }

    /** The caller. */
    record Me(
            String accountId,
            String displayName,
            @Nullable String memberId,
            @Nullable String branchId,
            List<NamedGrant> grants,
            SecondFactorState secondFactor) {}

    /** A grant with the name of its organisation; without one it holds in the whole installation. */
    record NamedGrant(
            Role role,
            @Nullable String organisationId,
            @Nullable String organisationName) {}

    @GetMapping
    Me me(Caller caller) {
        Optional<Account> account = accounts.find(caller.account());
        Optional<Member> member = caller.member().flatMap(members::find);
        return new Me(
                caller.account(),
                account.map(Account::displayName)
                        .or(() -> member.map(Member::name))
                        .map(MemberName::inFull)
                        .orElse(caller.account()),
                caller.member().map(MemberId::value).orElse(null),
                member.filter(found -> !found.left())
                        .map(found -> found.branch().value())
                        .orElse(null),
                named(caller.grants()),
                account.map(rule::of).orElse(SecondFactorState.OFF));
    }

    private List<NamedGrant> named(List<Grant> grants) {
        List<OrganisationId> ids = grants.stream()
                .map(Grant::organisation)
                .flatMap(Optional::stream)
                .toList();
        Map<OrganisationId, Organisation> found =
                organisations.findAll(ids).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        return grants.stream()
                .map(grant -> new NamedGrant(
                        grant.role(),
                        grant.organisation().map(OrganisationId::value).orElse(null),
                        grant.organisation()
                                .map(found::get)
                                .map(organisation -> organisation.name().value())
                                .orElse(null)))
                .toList();
    }
}
