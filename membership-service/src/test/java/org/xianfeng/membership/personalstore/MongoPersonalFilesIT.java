package org.xianfeng.membership.personalstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.membership.MovedClock;
import org.xianfeng.membership.personal.InventedPeople;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.membership.personal.PersonalFilesContract;
import org.xianfeng.membership.seal.KeyedHash;
import org.xianfeng.membership.seal.Seal;
import org.xianfeng.membership.seal.SealBroken;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoPersonalFilesIT implements PersonalFilesContract {
    private final MovedClock clock = new MovedClock("2026-11-22T04:00:00Z");
    private final Set<MemberId> departed = new HashSet<>();
    private final MongoDatabase database;
    private final PersonalFiles files;

    MongoPersonalFilesIT(StoreKind store, @TempDir Path secrets) {
        database = store.open();
        files = new MongoPersonalFiles(
                database,
                new Seal(secrets, clock),
                new KeyedHash(secrets, "blind-index-keys.json", clock),
                some -> some.stream().filter(departed::contains).collect(Collectors.toSet()),
                clock);
    }

    @Override
    public PersonalFiles files() {
        return files;
    }

    @Override
    public void depart(MemberId member) {
        departed.add(member);
    }

    @Test
    void no_number_is_in_the_store_in_clear() {
        files.addAll(List.of(InventedPeople.file(new MemberId("m"), 1)));
        List<String> stored = new ArrayList<>();
        for (String name : database.listCollectionNames()) {
            database.getCollection(name).find().forEach(document -> stored.add(document.toJson()));
        }
        assertThat(stored).hasSize(3).noneMatch(json -> json.contains("119999") || json.contains("1990000"));
    }

    @Test
    void a_sealed_number_that_was_moved_to_another_member_or_field_does_not_open() {
        files.addAll(List.of(InventedPeople.file(new MemberId("one"), 1), InventedPeople.file(new MemberId("two"), 2)));
        var documents = database.getCollection("personalFiles");
        Document two = documents.find(Filters.eq("_id", "two")).first();
        documents.updateOne(Filters.eq("_id", "one"), Updates.set("phone", two.get("phone")));
        assertThatThrownBy(() -> files.find(new MemberId("one"))).isInstanceOf(SealBroken.class);
        documents.updateOne(Filters.eq("_id", "two"), Updates.set("phone", two.get("identity")));
        assertThatThrownBy(() -> files.find(new MemberId("two"))).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_reservation_whose_file_never_came_is_taken_over_after_a_quarter_of_an_hour() {
        PersonalFile lost = InventedPeople.file(new MemberId("lost"), 1);
        files.addAll(List.of(lost));
        database.getCollection("personalFiles").deleteMany(new Document());
        PersonalFile next = InventedPeople.file(new MemberId("next"), 1);
        assertThat(files.holdersOf(List.of(InventedPeople.identity(1)))).isEmpty();
        assertThat(files.addAll(List.of(next))).containsExactly(Map.entry(next.member(), lost.member()));
        clock.forward(Duration.ofMinutes(16));
        assertThat(files.addAll(List.of(next))).isEmpty();
        assertThat(files.addAll(List.of(lost))).containsExactly(Map.entry(lost.member(), next.member()));
    }

    @Test
    void what_a_crash_left_between_two_steps_is_finished_by_doing_it_again() {
        PersonalFile file = InventedPeople.file(new MemberId("m"), 1);
        files.addAll(List.of(file));
        database.getCollection("personalFiles").deleteMany(new Document());
        database.getCollection("phoneHolders").deleteMany(new Document());
        assertThat(files.addAll(List.of(file))).isEmpty();
        assertThat(files.find(file.member())).contains(file);
        assertThat(files.holdersOfPhones(List.of(InventedPeople.phone(1)))).hasSize(1);
    }

    @Test
    void a_phone_number_of_a_whole_office_finds_the_first_two_hundred_and_nobody_is_lost() {
        List<PersonalFile> office = IntStream.range(0, PersonalFiles.SHARERS + 30)
                .mapToObj(person -> PersonalFilesContract.withPhone(
                        InventedPeople.file(new MemberId("m-" + UUID.randomUUID()), person), 0))
                .toList();
        assertThat(files.addAll(office)).isEmpty();
        assertThat(files.holdersOfPhones(List.of(InventedPeople.phone(0))).get(InventedPeople.phone(0)))
                .hasSize(PersonalFiles.SHARERS);
        assertThat(files.findAll(office.stream().map(PersonalFile::member).toList()))
                .hasSize(office.size());
    }
}
