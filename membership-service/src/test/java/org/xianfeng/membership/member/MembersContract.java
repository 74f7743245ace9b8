package org.xianfeng.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** What every store of members does when it is asked for names. */
interface MembersContract {
    Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    LocalDate DAY = LocalDate.of(2026, 1, 5);

    Members members();

    @Test
    default void names_are_found_by_how_they_begin_in_the_order_of_names_and_ids() {
        add("m3", "欧阳春兰", "b1");
        add("m2", "欧阳春", "b2");
        add("m1", "欧阳春", "b1");
        add("m4", "欧冶子", "b1");
        add("m5", "春欧阳", "b1");
        assertThat(found("欧阳")).containsExactly("m1", "m2", "m3");
        assertThat(found("欧")).containsExactly("m4", "m1", "m2", "m3");
        assertThat(found("欧阳春兰花")).isEmpty();
    }

    @Test
    default void every_character_means_itself() {
        add("m1", "a.b", "b1");
        add("m2", "axb", "b1");
        add("m3", "(.*)", "b1");
        add("m4", "$where", "b1");
        add("m5", "\\Qa\\E", "b1");
        assertThat(found("a.")).containsExactly("m1");
        assertThat(found("(")).containsExactly("m3");
        assertThat(found("$")).containsExactly("m4");
        assertThat(found("\\Q")).containsExactly("m5");
        assertThat(found(".*")).isEmpty();
        assertThat(found("^a")).isEmpty();
        assertThat(found("A")).isEmpty();
    }

    @Test
    default void characters_of_every_plane_are_found() {
        add("m1", "王\uD842\uDFB7", "b1");
        add("m2", "王\uFA11", "b1");
        add("m3", "\uD842\uDFB7野", "b1");
        add("m4", "\uD7FF安", "b1");
        assertThat(found("王")).containsExactlyInAnyOrder("m1", "m2");
        assertThat(found("\uD842\uDFB7")).containsExactly("m3");
        assertThat(found("\uD7FF")).contains("m4");
    }

    @Test
    default void only_the_branches_that_matter_are_looked_through() {
        add("m1", "张一", "b1");
        add("m2", "张二", "b2");
        add("m3", "张三", "b3");
        assertThat(found("张", "b1", "b3")).containsExactly("m1", "m3");
        assertThat(found("张", "b4")).isEmpty();
    }

    @Test
    default void who_has_left_is_not_found() {
        Member member = add("m1", "李一", "b1");
        add("m2", "李二", "b1");
        members().replace(member.goneOn(DAY), member.departed(DAY, NOON));
        assertThat(found("李")).containsExactly("m2");
    }

    @Test
    default void pages_of_any_size_give_everybody_once_though_many_have_one_name() {
        for (int number = 10; number < 22; number++) {
            add("m" + number, number % 3 == 0 ? "陈明" : "陈明明", "b1");
        }
        List<String> whole = found("陈");
        assertThat(whole).hasSize(12).startsWith("m12", "m15");
        for (int size : List.of(1, 2, 5, 11)) {
            List<String> read = new ArrayList<>();
            NameQuery query = query("陈", Optional.empty());
            for (List<Member> page = members().named(query, size);
                    !page.isEmpty();
                    page = members().named(query, size)) {
                page.forEach(member -> read.add(member.id().value()));
                query = query.behind(page.getLast());
            }
            assertThat(read).as("pages of %d", size).isEqualTo(whole);
        }
    }

    private Member add(String id, String name, String branch) {
        Member member = new Member(
                new MemberId(id),
                MemberName.in(name).orElseThrow(),
                new OrganisationId(branch),
                Optional.empty(),
                Standing.FORMAL,
                Employment.RETIRED,
                DAY,
                Optional.empty(),
                1);
        members().add(member, member.registered(NOON));
        return member;
    }

    private List<String> found(String start, String... branches) {
        Optional<Set<OrganisationId>> some = branches.length == 0
                ? Optional.empty()
                : Optional.of(Arrays.stream(branches).map(OrganisationId::new).collect(Collectors.toSet()));
        return members().named(query(start, some), 50).stream()
                .map(member -> member.id().value())
                .toList();
    }

    private static NameQuery query(String start, Optional<Set<OrganisationId>> branches) {
        return new NameQuery(NameStart.in(start).orElseThrow(), branches, Optional.empty());
    }
}
