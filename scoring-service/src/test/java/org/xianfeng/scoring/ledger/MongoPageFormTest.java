package org.xianfeng.scoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.scoring.ledger.Ledgers.StoredPage;
import org.xianfeng.scoring.ledger.UnreadablePage.DamagedPage;
import org.xianfeng.scoring.ledger.UnreadablePage.NewerPage;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageLimits;
import org.xianfeng.scoring.page.Posting;
import org.xianfeng.scoring.page.Verification;

/** Pages as earlier programs stored them. */
class MongoPageFormTest {
    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

    @Test
    void a_page_of_the_first_format_says_what_it_said() {
        FormerPage former = FormerPage.ofFormat(1);
        StoredPage read = MongoPageForm.page(former.page());
        List<Entry> closed = MongoPageForm.part(former.part());

        assertThat(read.head().confirmedHundredths()).isEqualTo(350);
        assertThat(read.head().provisionalHundredths()).isEqualTo(100);
        assertThat(read.head().version()).isEqualTo(7);
        assertThat(closed).hasSize(6);
        assertThat(Verification.of(read.page(), closed, read.head())).isEmpty();
    }

    @Test
    void it_holds_what_its_claims_make_of_a_new_page() {
        StoredPage read = MongoPageForm.page(FormerPage.ofFormat(1).page());
        LedgerPage anew = Posting.post(
                        LedgerPage.empty(read.head().id()), FormerPage.claims(), NOW, PageLimits.STANDARD)
                .page();

        assertThat(read.page().digest()).isEqualTo(anew.digest());
        assertThat(read.page().holding()).isEqualTo(anew.holding());
    }

    @Test
    void reading_it_changes_nothing_of_it_and_is_the_same_every_time() {
        Document stored = FormerPage.ofFormat(1).page();
        Document before = new Document(stored);
        Document current = MongoPageForm.current(stored);

        assertThat(stored).isEqualTo(before);
        assertThat(MongoPageForm.current(stored)).isEqualTo(current);
        assertThat(MongoPageForm.current(current)).isEqualTo(current);
        assertThat(current).containsEntry("format", MongoPageForm.CURRENT_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "confirmed", "provisional", "entries", "rowsCheck", "check"})
    void a_former_page_that_was_changed_by_hand_is_damaged(String field) {
        Document stored = FormerPage.ofFormat(1).page();
        stored.append(field, stored.get(field, Number.class).longValue() + 1);

        assertThatThrownBy(() -> MongoPageForm.head(stored)).isInstanceOf(DamagedPage.class);
    }

    @Test
    void a_current_page_cannot_be_passed_off_as_a_former_one() {
        Document current = MongoPageForm.current(FormerPage.ofFormat(1).page());
        current.remove("format");

        assertThatThrownBy(() -> MongoPageForm.head(current)).isInstanceOf(DamagedPage.class);
    }

    @Test
    void a_later_format_is_refused_by_its_name_whatever_else_it_holds() {
        Document later =
                new Document("_id", "m:m-1:study:2026").append("format", 3).append("pages", "elsewhere");

        assertThatThrownBy(() -> MongoPageForm.head(later))
                .isInstanceOf(NewerPage.class)
                .hasMessage("ledger page m:m-1:study:2026 has format 3 of 2");
        assertThatThrownBy(() -> MongoPageForm.part(later)).isInstanceOf(NewerPage.class);
    }

    @Test
    void rows_that_are_none_are_damage_and_no_error_of_the_program() {
        FormerPage former = FormerPage.ofFormat(1);
        Document mixed = new Document(former.page())
                .append("rows", former.part().get("rows"))
                .append("rowsCheck", former.part().get("rowsCheck"));
        Document stored = new Document(mixed).append("check", MongoPageForm.headCheck(mixed));

        assertThatThrownBy(() -> MongoPageForm.page(stored)).isInstanceOf(DamagedPage.class);
    }
}
