package org.xianfeng.membership.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.post.AppointmentOutcome.Appointed;
import org.xianfeng.membership.post.AppointmentOutcome.Refused;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

class OfficeBookTest {
    private final OfficeBook empty = OfficeBook.empty(new OrganisationId("first"));

    private static Term term(Post post, String member, String from, String until) {
        return new Term(
                post,
                new MemberId(member),
                LocalDate.parse(from),
                Optional.ofNullable(until).map(LocalDate::parse));
    }

    private static OfficeBook with(OfficeBook book, Term term) {
        return ((Appointed) book.appoint(term)).book();
    }

    private static String holder(OfficeBook book, String day) {
        return book.heldOn(LocalDate.parse(day)).stream()
                .filter(term -> term.post() == Post.SECRETARY)
                .map(term -> term.member().value())
                .findFirst()
                .orElse("nobody");
    }

    @Test
    void a_new_holder_ends_the_term_of_the_one_before_and_the_history_stays() {
        OfficeBook book = with(empty, term(Post.SECRETARY, "a", "2024-01-01", null));
        book = with(book, term(Post.SECRETARY, "b", "2026-05-01", "2029-05-01"));
        assertThat(holder(book, "2023-12-31")).isEqualTo("nobody");
        assertThat(holder(book, "2026-04-30")).isEqualTo("a");
        assertThat(holder(book, "2026-05-01")).isEqualTo("b");
        assertThat(holder(book, "2029-05-01")).isEqualTo("nobody");
        assertThat(book.terms()).hasSize(2);
    }

    @Test
    void posts_do_not_disturb_each_other() {
        OfficeBook book = with(empty, term(Post.SECRETARY, "a", "2024-01-01", null));
        book = with(book, term(Post.PUBLICITY_MEMBER, "a", "2025-01-01", null));
        assertThat(book.heldOn(LocalDate.parse("2026-01-01"))).hasSize(2);
    }

    @Test
    void the_same_member_and_first_day_correct_a_term() {
        OfficeBook book = with(empty, term(Post.SECRETARY, "a", "2024-01-01", null));
        book = with(book, term(Post.SECRETARY, "a", "2024-01-01", "2025-01-01"));
        assertThat(book.terms()).containsExactly(term(Post.SECRETARY, "a", "2024-01-01", "2025-01-01"));
    }

    @Test
    void a_term_does_not_begin_before_or_with_another_one_of_the_post() {
        OfficeBook book = with(empty, term(Post.SECRETARY, "a", "2024-01-01", null));
        assertThat(book.appoint(term(Post.SECRETARY, "b", "2024-01-01", null)))
                .isEqualTo(new Refused(PostRefusal.LATER_TERM_EXISTS));
        assertThat(book.appoint(term(Post.SECRETARY, "b", "2023-01-01", "2023-06-01")))
                .isEqualTo(new Refused(PostRefusal.LATER_TERM_EXISTS));
    }

    @Test
    void every_post_has_the_name_it_is_asked_for_by() {
        for (Post post : Post.values()) {
            assertThat(Post.named(post.toString())).contains(post);
        }
        assertThat(Post.named("emperor")).isEmpty();
        assertThat(Post.values()).hasSize(9);
    }
}
