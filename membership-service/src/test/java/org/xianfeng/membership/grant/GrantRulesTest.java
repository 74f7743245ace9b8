package org.xianfeng.membership.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.starter.access.Role.AUDIT_ADMINISTRATOR;
import static org.xianfeng.starter.access.Role.BRANCH_OFFICER;
import static org.xianfeng.starter.access.Role.INSPECTOR;
import static org.xianfeng.starter.access.Role.MEMBER;
import static org.xianfeng.starter.access.Role.SECURITY_ADMINISTRATOR;
import static org.xianfeng.starter.access.Role.SYSTEM_ADMINISTRATOR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.account.Account;
import org.xianfeng.membership.account.InMemoryAccounts;
import org.xianfeng.membership.account.Login;
import org.xianfeng.membership.grant.GrantOutcome.Done;
import org.xianfeng.membership.grant.GrantOutcome.Refused;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.organisation.InMemoryOrganisations;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.OrganisationName;
import org.xianfeng.membership.password.ReversedPasswords;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;

class GrantRulesTest {
    private static final List<Role> ADMINISTRATORS =
            List.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final ChangeGrants grants =
            new ChangeGrants(accounts, organisations, new MovedClock("2026-11-26T02:00:00Z"));

    @BeforeEach
    void set_up_a_branch() {
        Organisation branch = Organisation.setUp(
                new OrganisationId("first"), new OrganisationName("第一党支部"), OrganisationKind.BRANCH, Optional.empty());
        organisations.add(branch, branch.created(Instant.EPOCH));
    }

    private Account account() {
        Account account = holding();
        accounts.add(account);
        return account;
    }

    private static Account holding(Grant... held) {
        Account account = Account.fresh(
                "a-1",
                new Login("li.xiaohong"),
                MemberName.in("李晓红").orElseThrow(),
                Optional.empty(),
                new ReversedPasswords().hash("x"));
        for (Grant grant : held) {
            account = account.with(grant);
        }
        return account;
    }

    private static Grant everywhere(Role role) {
        return new Grant(role, Optional.empty());
    }

    private static Grant at(Role role, String organisation) {
        return new Grant(role, Optional.of(new OrganisationId(organisation)));
    }

    @Test
    void no_account_holds_two_of_the_three_administrators() {
        for (Role first : ADMINISTRATORS) {
            for (Role second : ADMINISTRATORS) {
                Account account = holding(everywhere(first));
                Optional<GrantRefusal> refusal = GrantRules.refusal(account, everywhere(second));
                assertThat(refusal)
                        .as("%s and %s", first, second)
                        .isEqualTo(
                                first == second
                                        ? Optional.empty()
                                        : Optional.of(GrantRefusal.ADMINISTRATORS_SEPARATED));
            }
        }
    }

    @Test
    void an_administrator_may_become_another_only_after_giving_the_first_back() {
        Account account = account();
        account = ((Done) grants.grant("other", account, everywhere(SYSTEM_ADMINISTRATOR))).account();
        assertThat(grants.grant("other", account, everywhere(AUDIT_ADMINISTRATOR)))
                .isEqualTo(new Refused(GrantRefusal.ADMINISTRATORS_SEPARATED));
        account = ((Done) grants.takeBack("other", account, everywhere(SYSTEM_ADMINISTRATOR))).account();
        assertThat(grants.grant("other", account, everywhere(AUDIT_ADMINISTRATOR)))
                .isInstanceOf(Done.class);
    }

    @Test
    void administrators_hold_for_all_and_branch_officers_for_one_organisation() {
        Account account = account();
        assertThat(grants.grant("other", account, at(SYSTEM_ADMINISTRATOR, "first")))
                .isEqualTo(new Refused(GrantRefusal.GRANT_IS_FOR_ALL));
        assertThat(grants.grant("other", account, everywhere(BRANCH_OFFICER)))
                .isEqualTo(new Refused(GrantRefusal.GRANT_NEEDS_ORGANISATION));
        assertThat(grants.grant("other", account, everywhere(MEMBER)))
                .isEqualTo(new Refused(GrantRefusal.GRANT_NEEDS_ORGANISATION));
        assertThat(grants.grant("other", account, at(BRANCH_OFFICER, "nowhere")))
                .isEqualTo(new Refused(GrantRefusal.GRANT_ORGANISATION_UNKNOWN));
        assertThat(grants.grant("other", account, everywhere(INSPECTOR))).isInstanceOf(Done.class);
    }

    @Test
    void nobody_changes_the_own_grants() {
        Account account = account();
        assertThat(grants.grant(account.id(), account, everywhere(SECURITY_ADMINISTRATOR)))
                .isEqualTo(new Refused(GrantRefusal.OWN_GRANTS));
        assertThat(grants.takeBack(account.id(), account, everywhere(SECURITY_ADMINISTRATOR)))
                .isEqualTo(new Refused(GrantRefusal.OWN_GRANTS));
    }

    @Test
    void granting_twice_changes_nothing_and_taking_back_what_is_not_granted_is_refused() {
        Account account = ((Done) grants.grant("other", account(), at(BRANCH_OFFICER, "first"))).account();
        assertThat(grants.grant("other", account, at(BRANCH_OFFICER, "first"))).isEqualTo(new Done(account));
        assertThat(grants.takeBack("other", account, at(MEMBER, "first")))
                .isEqualTo(new Refused(GrantRefusal.GRANT_UNKNOWN));
    }
}
