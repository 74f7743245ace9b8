package org.xianfeng.membership.account;

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
import org.xianfeng.membership.CountedIds;
import org.xianfeng.membership.account.AccountOutcome.Done;
import org.xianfeng.membership.account.AccountOutcome.Refused;
import org.xianfeng.membership.member.InMemoryMembers;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.organisation.InMemoryOrganisations;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.OrganisationName;
import org.xianfeng.membership.password.ReversedPasswords;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

class AccountRulesTest {
    private static final List<Role> ADMINISTRATORS =
            List.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final CreateAccount create =
            new CreateAccount(accounts, new InMemoryMembers(), new ReversedPasswords(), new CountedIds());
    private final ChangeGrants grants = new ChangeGrants(accounts, organisations);

    @BeforeEach
    void set_up_a_branch() {
        Organisation branch = Organisation.setUp(
                new OrganisationId("first"), new OrganisationName("第一党支部"), OrganisationKind.BRANCH, Optional.empty());
        organisations.add(branch, branch.created(Instant.EPOCH));
    }

    private AccountOutcome made(String login, String password) {
        return create.of(login, "李晓红", Optional.empty(), password);
    }

    private Account account() {
        return ((Done) made("li.xiaohong", "spring-river-42")).account();
    }

    private static Grant everywhere(Role role) {
        return new Grant(role, Optional.empty());
    }

    private static Grant at(Role role, String organisation) {
        return new Grant(role, Optional.of(new OrganisationId(organisation)));
    }

    @Test
    void a_login_is_the_same_however_it_is_written() {
        account();
        assertThat(made(" LI.Xiaohong", "spring-river-42")).isEqualTo(new Refused(AccountRefusal.LOGIN_TAKEN));
        assertThat(made("ｌｉ.xiaohong", "spring-river-42")).isEqualTo(new Refused(AccountRefusal.LOGIN_TAKEN));
        assertThat(made("李晓红", "spring-river-42")).isInstanceOf(Done.class);
        for (String login : List.of("", "x", "a b", "$gt", "a\nb", "x".repeat(65))) {
            assertThat(made(login, "spring-river-42")).isEqualTo(new Refused(AccountRefusal.LOGIN_INVALID));
        }
    }

    @Test
    void a_password_is_long_and_not_simple() {
        assertThat(made("zhang", "seven77")).isEqualTo(new Refused(AccountRefusal.PASSWORD_TOO_SHORT));
        assertThat(made("zhang", "ab".repeat(65))).isEqualTo(new Refused(AccountRefusal.PASSWORD_TOO_LONG));
        for (String simple : List.of("12345678", "87654321", "aaaaaaaa", "abababab", "Zhang-2026")) {
            assertThat(made("zhang", simple)).isEqualTo(new Refused(AccountRefusal.PASSWORD_TOO_SIMPLE));
        }
        assertThat(made("zhang", "雨后春笋般生长2026")).isInstanceOf(Done.class);
    }

    @Test
    void an_account_is_for_a_known_member_and_prints_nothing_of_the_person() {
        assertThat(create.of("zhang", "张", Optional.of(new MemberId("unknown")), "spring-river-42"))
                .isEqualTo(new Refused(AccountRefusal.MEMBER_UNKNOWN));
        assertThat(account().toString()).doesNotContain("李晓红", "li.xiaohong", "spring", "24-revir");
    }

    @Test
    void no_account_holds_two_of_the_three_administrators() {
        for (Role first : ADMINISTRATORS) {
            for (Role second : ADMINISTRATORS) {
                Account account = new Account(
                        "x",
                        new Login("xx"),
                        somebody(),
                        Optional.empty(),
                        new ReversedPasswords().hash("x"),
                        List.of(everywhere(first)),
                        1);
                Optional<AccountRefusal> refusal = GrantRules.refusal(account, everywhere(second));
                assertThat(refusal)
                        .as("%s and %s", first, second)
                        .isEqualTo(
                                first == second
                                        ? Optional.empty()
                                        : Optional.of(AccountRefusal.ADMINISTRATORS_SEPARATED));
            }
        }
    }

    private static MemberName somebody() {
        return MemberName.in("某某").orElseThrow();
    }

    @Test
    void an_administrator_may_become_another_only_after_giving_the_first_back() {
        Account account = account();
        account = ((Done) grants.grant("other", account, everywhere(SYSTEM_ADMINISTRATOR))).account();
        assertThat(grants.grant("other", account, everywhere(AUDIT_ADMINISTRATOR)))
                .isEqualTo(new Refused(AccountRefusal.ADMINISTRATORS_SEPARATED));
        account = ((Done) grants.takeBack("other", account, everywhere(SYSTEM_ADMINISTRATOR))).account();
        assertThat(grants.grant("other", account, everywhere(AUDIT_ADMINISTRATOR)))
                .isInstanceOf(Done.class);
    }

    @Test
    void administrators_hold_for_all_and_branch_officers_for_one_organisation() {
        Account account = account();
        assertThat(grants.grant("other", account, at(SYSTEM_ADMINISTRATOR, "first")))
                .isEqualTo(new Refused(AccountRefusal.GRANT_IS_FOR_ALL));
        assertThat(grants.grant("other", account, everywhere(BRANCH_OFFICER)))
                .isEqualTo(new Refused(AccountRefusal.GRANT_NEEDS_ORGANISATION));
        assertThat(grants.grant("other", account, everywhere(MEMBER)))
                .isEqualTo(new Refused(AccountRefusal.GRANT_NEEDS_ORGANISATION));
        assertThat(grants.grant("other", account, at(BRANCH_OFFICER, "nowhere")))
                .isEqualTo(new Refused(AccountRefusal.GRANT_ORGANISATION_UNKNOWN));
        assertThat(grants.grant("other", account, everywhere(INSPECTOR))).isInstanceOf(Done.class);
    }

    @Test
    void nobody_changes_the_own_grants() {
        Account account = account();
        assertThat(grants.grant(account.id(), account, everywhere(SECURITY_ADMINISTRATOR)))
                .isEqualTo(new Refused(AccountRefusal.OWN_GRANTS));
        assertThat(grants.takeBack(account.id(), account, everywhere(SECURITY_ADMINISTRATOR)))
                .isEqualTo(new Refused(AccountRefusal.OWN_GRANTS));
    }

    @Test
    void granting_twice_changes_nothing_and_taking_back_what_is_not_granted_is_refused() {
        Account account = ((Done) grants.grant("other", account(), at(BRANCH_OFFICER, "first"))).account();
        assertThat(grants.grant("other", account, at(BRANCH_OFFICER, "first"))).isEqualTo(new Done(account));
        assertThat(grants.takeBack("other", account, at(MEMBER, "first")))
                .isEqualTo(new Refused(AccountRefusal.GRANT_UNKNOWN));
    }
}
