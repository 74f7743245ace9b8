package org.xianfeng.membership.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.CountedIds;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.account.AccountOutcome.Done;
import org.xianfeng.membership.account.AccountOutcome.Refused;
import org.xianfeng.membership.audit.InMemoryAudit;
import org.xianfeng.membership.member.InMemoryMembers;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.password.ReversedPasswords;
import org.xianfeng.membership.password.TestPasswords;
import org.xianfeng.starter.identity.MemberId;

class AccountRulesTest {
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final CreateAccount create = new CreateAccount(
            accounts,
            new InMemoryMembers(),
            new CreateAccount.Keeping(new ReversedPasswords(), TestPasswords.rule()),
            new CountedIds(),
            new InMemoryAudit());

    private AccountOutcome made(String login, String password) {
        return create.of("administrator", login, "李晓红", Optional.empty(), Optional.of(password));
    }

    private Account account() {
        return ((Done) made("li.xiaohong", "spring-river-42")).account();
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
    void a_password_that_is_not_good_is_refused_with_its_reason() {
        assertThat(made("zhang", "seven-77")).isEqualTo(new Refused(AccountRefusal.PASSWORD_TOO_SHORT));
        assertThat(made("zhang", "Zhang-2026-a")).isEqualTo(new Refused(AccountRefusal.PASSWORD_TOO_OBVIOUS));
        assertThat(made("zhang", "雨后春笋般生长2026")).isInstanceOf(Done.class);
    }

    @Test
    void an_account_without_a_password_is_one_that_nobody_signs_in_to() {
        Account fresh = ((Done) create.of("administrator", "zhang", "张", Optional.empty(), Optional.empty())).account();
        assertThat(fresh.password()).isEqualTo(new ReversedPasswords().nobodys());
    }

    @Test
    void nobody_blocks_the_own_account_and_blocking_ends_its_tokens_once() {
        MovedClock clock = new MovedClock("2026-11-26T02:00:00Z");
        BlockAccount block = new BlockAccount(accounts, new InMemoryAudit(), clock);
        Account account = account();
        assertThat(block.block(account.id(), account, "x")).isEqualTo(new Refused(AccountRefusal.OWN_ACCOUNT));
        Account blocked = ((Done) block.block("other", account, "离岗")).account();
        assertThat(blocked.blocked()).isTrue();
        assertThat(block.block("other", blocked, "离岗")).isEqualTo(new Done(blocked));
        assertThat(((Done) block.open("other", blocked)).account().blocked()).isFalse();
        assertThat(accounts.changed()).hasSize(2);
    }

    @Test
    void an_older_or_repeated_change_of_the_member_ends_no_tokens_again() {
        EndTokens endTokens = new EndTokens(accounts, new MovedClock("2026-11-26T02:00:00Z"));
        MemberId member = new MemberId("m-1");
        accounts.add(Account.fresh(
                "a-1",
                new Login("wang"),
                MemberName.in("王").orElseThrow(),
                Optional.of(member),
                new ReversedPasswords().hash("x")));
        endTokens.heardOf(member, 3);
        endTokens.heardOf(member, 3);
        endTokens.heardOf(member, 2);
        endTokens.heardOf(new MemberId("without-account"), 9);
        assertThat(accounts.changed()).containsExactly("a-1");
        assertThat(accounts.find("a-1").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void an_account_is_for_a_known_member_and_prints_nothing_of_the_person() {
        assertThat(create.of("administrator", "zhang", "张", Optional.of(new MemberId("unknown")), Optional.empty()))
                .isEqualTo(new Refused(AccountRefusal.MEMBER_UNKNOWN));
        assertThat(account().toString()).doesNotContain("李晓红", "li.xiaohong", "spring", "24-revir");
    }
}
