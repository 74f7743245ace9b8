package org.xianfeng.membership.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.StaleVersion;

/** What every implementation of {@link PersonalFiles} must do. */
public interface PersonalFilesContract {
    PersonalFiles files();

    /** Lets a member leave the roster. */
    void depart(MemberId member);

    @Test
    default void what_is_added_is_found_as_it_was() {
        PersonalFile whole = InventedPeople.file(member(), 1);
        PersonalFile bare = new PersonalFile(member(), PersonalFacts.NONE, Optional.empty(), Optional.empty(), 1);
        assertThat(files().addAll(List.of(whole, bare))).isEmpty();
        assertThat(files().find(whole.member())).contains(whole);
        assertThat(files().findAll(List.of(whole.member(), bare.member(), member())))
                .containsOnly(Map.entry(whole.member(), whole), Map.entry(bare.member(), bare));
        assertThat(files().findAll(List.of())).isEmpty();
        assertThat(files().find(member())).isEmpty();
    }

    @Test
    default void the_same_files_twice_change_nothing() {
        List<PersonalFile> batch = IntStream.range(0, 50)
                .mapToObj(person -> InventedPeople.file(member(), person))
                .toList();
        assertThat(files().addAll(batch)).isEmpty();
        assertThat(files().addAll(batch)).isEmpty();
        assertThat(files().findAll(batch.stream().map(PersonalFile::member).toList())
                        .values())
                .containsExactlyInAnyOrderElementsOf(batch);
    }

    @Test
    default void a_number_that_somebody_holds_is_refused_and_the_others_of_the_batch_are_added() {
        PersonalFile first = InventedPeople.file(member(), 1);
        files().addAll(List.of(first));
        PersonalFile second = InventedPeople.file(member(), 1);
        PersonalFile other = InventedPeople.file(member(), 2);
        assertThat(files().addAll(List.of(second, other))).containsExactly(Map.entry(second.member(), first.member()));
        assertThat(files().find(second.member())).isEmpty();
        assertThat(files().find(other.member())).contains(other);
    }

    @Test
    default void of_two_with_one_number_in_one_batch_the_first_is_added() {
        PersonalFile first = InventedPeople.file(member(), 1);
        PersonalFile second = InventedPeople.file(member(), 1);
        assertThat(files().addAll(List.of(first, second))).containsExactly(Map.entry(second.member(), first.member()));
        assertThat(files().find(first.member())).contains(first);
    }

    @Test
    default void the_number_of_who_has_left_is_free_again() {
        PersonalFile first = InventedPeople.file(member(), 1);
        files().addAll(List.of(first));
        depart(first.member());
        PersonalFile again = InventedPeople.file(member(), 1);
        assertThat(files().addAll(List.of(again))).isEmpty();
        assertThat(files().holdersOf(List.of(InventedPeople.identity(1))))
                .containsEntry(InventedPeople.identity(1), again.member());
        assertThat(files().find(first.member())).contains(first);
    }

    @Test
    default void holders_are_found_by_identity_number_and_by_phone() {
        PersonalFile one = InventedPeople.file(member(), 1);
        PersonalFile two = withPhone(InventedPeople.file(member(), 2), 1);
        files().addAll(List.of(one, two));
        assertThat(files().holdersOf(List.of(
                        InventedPeople.identity(1), InventedPeople.identity(2), InventedPeople.identity(3))))
                .containsOnly(
                        Map.entry(InventedPeople.identity(1), one.member()),
                        Map.entry(InventedPeople.identity(2), two.member()));
        assertThat(files().holdersOfPhones(List.of(InventedPeople.phone(1), InventedPeople.phone(2))))
                .containsOnly(Map.entry(InventedPeople.phone(1), Set.of(one.member(), two.member())));
        assertThat(files().holdersOf(List.of())).isEmpty();
        assertThat(files().holdersOfPhones(List.of())).isEmpty();
    }

    @Test
    default void a_change_moves_what_the_file_is_found_by() {
        PersonalFile before = InventedPeople.file(member(), 1);
        files().addAll(List.of(before));
        PersonalFile next = next(before, 2);
        assertThat(files().replace(next)).isEmpty();
        assertThat(files().find(before.member())).contains(next);
        assertThat(files().holdersOf(List.of(InventedPeople.identity(1), InventedPeople.identity(2))))
                .containsOnly(Map.entry(InventedPeople.identity(2), before.member()));
        assertThat(files().holdersOfPhones(List.of(InventedPeople.phone(1), InventedPeople.phone(2))))
                .containsOnlyKeys(InventedPeople.phone(2));
        assertThat(files().addAll(List.of(InventedPeople.file(member(), 1)))).isEmpty();
    }

    @Test
    default void a_change_to_the_number_of_another_is_refused_and_changes_nothing() {
        PersonalFile one = InventedPeople.file(member(), 1);
        PersonalFile two = InventedPeople.file(member(), 2);
        files().addAll(List.of(one, two));
        assertThat(files().replace(next(one, 2))).contains(two.member());
        assertThat(files().find(one.member())).contains(one);
        assertThat(files().holdersOf(List.of(InventedPeople.identity(1), InventedPeople.identity(2))))
                .containsEntry(InventedPeople.identity(2), two.member())
                .containsEntry(InventedPeople.identity(1), one.member());
    }

    @Test
    default void a_change_of_what_was_changed_meanwhile_is_refused() {
        PersonalFile before = InventedPeople.file(member(), 1);
        files().addAll(List.of(before));
        files().replace(next(before, 2));
        assertThatThrownBy(() -> files().replace(next(before, 3))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> files().replace(next(InventedPeople.file(member(), 4), 4)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    default void what_is_removed_is_gone_and_its_number_is_free() {
        PersonalFile one = InventedPeople.file(member(), 1);
        files().addAll(List.of(one));
        files().removeAll(List.of(one.member(), member()));
        files().removeAll(List.of(one.member()));
        assertThat(files().find(one.member())).isEmpty();
        assertThat(files().holdersOf(List.of(InventedPeople.identity(1)))).isEmpty();
        assertThat(files().holdersOfPhones(List.of(InventedPeople.phone(1)))).isEmpty();
        assertThat(files().addAll(List.of(InventedPeople.file(member(), 1)))).isEmpty();
    }

    @Test
    default void of_many_who_register_one_person_at_once_exactly_one_does() throws Exception {
        int people = 20;
        int crowd = 8;
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int attempt = 0; attempt < crowd; attempt++) {
            List<PersonalFile> batch = IntStream.range(0, people)
                    .mapToObj(person -> InventedPeople.file(member(), person))
                    .toList();
            attempts.add(() -> people - files().addAll(batch).size());
        }
        int added = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(crowd)) {
            for (Future<Integer> attempt : workers.invokeAll(attempts)) {
                added += attempt.get();
            }
        }
        assertThat(added).isEqualTo(people);
    }

    static PersonalFile next(PersonalFile before, int person) {
        PersonalFile other = InventedPeople.file(before.member(), person);
        return new PersonalFile(before.member(), other.facts(), other.identity(), other.phone(), before.version() + 1);
    }

    static PersonalFile withPhone(PersonalFile file, int person) {
        return new PersonalFile(
                file.member(), file.facts(), file.identity(), Optional.of(InventedPeople.phone(person)), 1);
    }

    static MemberId member() {
        return new MemberId("member-" + UUID.randomUUID());
    }
}
