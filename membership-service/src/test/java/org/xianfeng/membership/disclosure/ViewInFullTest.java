package org.xianfeng.membership.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.audit.InMemoryAudit;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.personal.InMemoryPersonalFiles;
import org.xianfeng.membership.personal.InventedPeople;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

class ViewInFullTest {
    private static final Member MEMBER = new Member(
            new MemberId("m"),
            MemberName.in("测试甲").orElseThrow(),
            new OrganisationId("b"),
            Optional.empty(),
            Standing.FORMAL,
            Employment.IN_SERVICE,
            LocalDate.of(2020, 7, 1),
            Optional.empty(),
            1);

    private final InMemoryPersonalFiles files = new InMemoryPersonalFiles();
    private final InMemoryAudit audit = new InMemoryAudit();
    private final ViewInFull view = new ViewInFull(files, new Once(), audit, 1, new MovedClock("2026-11-22T04:00:00Z"));
    private final PersonalFile file = InventedPeople.file(MEMBER.id(), 1);

    @Test
    void who_and_why_is_written_down_before_anything_is_shown() {
        files.addAll(List.of(file));
        assertThat(view.of(MEMBER, "account", "核对入党材料")).isEqualTo(new ViewInFull.Outcome.Shown(Optional.of(file)));
        assertThat(audit.notes()).singleElement().satisfies(note -> {
            assertThat(note.account()).isEqualTo("account");
            assertThat(note.details()).containsEntry("reason", "核对入党材料");
        });
    }

    @Test
    void while_nothing_can_be_written_down_nothing_is_shown() {
        files.addAll(List.of(file));
        audit.goAway();
        assertThatThrownBy(() -> view.of(MEMBER, "account", "核对入党材料")).hasMessage("the store is away");
    }

    @Test
    void what_is_refused_is_not_written_down() {
        assertThat(view.of(MEMBER, "account", "短"))
                .isEqualTo(new ViewInFull.Outcome.Refused(DisclosureRefusal.REASON_INSUFFICIENT));
        assertThat(audit.notes()).isEmpty();
        view.of(MEMBER, "account", "核对入党材料");
        assertThat(view.of(MEMBER, "account", "核对入党材料"))
                .isEqualTo(new ViewInFull.Outcome.Refused(DisclosureRefusal.TOO_MANY_VIEWS));
        assertThat(audit.notes()).hasSize(1);
    }

    /** Counts without a store. */
    private static final class Once implements Allowances {
        private int count;

        @Override
        public int count(String what, String account, Instant now) {
            return ++count;
        }

        @Override
        public void purge(Instant now) {
            count = 0;
        }
    }
}
