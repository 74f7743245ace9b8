package org.xianfeng.membership.personalstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.membership.personal.PhoneNumber;
import org.xianfeng.membership.personalstore.MongoIdentityHolders.Conflict;
import org.xianfeng.membership.seal.KeyedHash;
import org.xianfeng.membership.seal.KeyedHash.Marker;
import org.xianfeng.membership.seal.Seal;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.StaleVersion;

/** Personal files in the document store. What a file is found by is written before it, and taken away after it. */
final class MongoPersonalFiles implements PersonalFiles {
    static final String COLLECTION = "personalFiles";
    private static final Duration ABANDONED = Duration.ofMinutes(15);

    private final MongoCollection<Document> files;
    private final MongoPersonalDocuments documents;
    private final MongoIdentityHolders identities;
    private final MongoPhoneHolders phones;
    private final KeyedHash index;
    private final Departed departed;
    private final Clock clock;

    /** Which of these members have left the roster for good. */
    interface Departed extends Function<Collection<MemberId>, Set<MemberId>> {}

    MongoPersonalFiles(MongoDatabase database, Seal seal, KeyedHash index, Departed departed, Clock clock) {
        this.files = database.getCollection(COLLECTION);
        this.documents = new MongoPersonalDocuments(seal);
        this.identities = new MongoIdentityHolders(database, clock);
        this.phones = new MongoPhoneHolders(database);
        this.index = index;
        this.departed = departed;
        this.clock = clock;
    }

    @Override
    public Optional<PersonalFile> find(MemberId member) {
        return Optional.ofNullable(files.find(eq("_id", member.value())).first())
                .map(documents::read);
    }

    @Override
    public Map<MemberId, PersonalFile> findAll(Collection<MemberId> members) {
        Map<MemberId, PersonalFile> found = new HashMap<>();
        if (!members.isEmpty()) {
            files.find(in("_id", members.stream().map(MemberId::value).toList()))
                    .map(documents::read)
                    .forEach(file -> found.put(file.member(), file));
        }
        return found;
    }

    @Override
    public Map<MemberId, MemberId> addAll(Collection<PersonalFile> wanted) {
        Marker marker = index.marker();
        Map<MemberId, MemberId> refused = identities.reserve(identities(wanted), marker, this::inVain);
        List<PersonalFile> accepted = wanted.stream()
                .filter(file -> !refused.containsKey(file.member()))
                .toList();
        phones.add(phones(accepted), marker);
        MongoInserts.whereFree(
                files,
                accepted.stream()
                        .map(file -> documents.written(file, marker.keys()))
                        .toList());
        return refused;
    }

    @Override
    public Optional<MemberId> replace(PersonalFile next) {
        PersonalFile before = find(next.member())
                .filter(file -> file.version() == next.version() - 1)
                .orElseThrow(() -> new StaleVersion(COLLECTION, next.member().value()));
        Marker marker = index.marker();
        Map<MemberId, IdentityNumber> wanted = changed(next.identity(), before.identity(), next.member());
        Map<MemberId, MemberId> refused = identities.reserve(wanted, marker, this::inVain);
        if (!refused.isEmpty()) {
            return refused.values().stream().findFirst();
        }
        phones.add(changed(next.phone(), before.phone(), next.member()), marker);
        boolean written = files.replaceOne(
                                and(
                                        eq("_id", next.member().value()),
                                        eq(MongoPersonalDocuments.VERSION, before.version())),
                                documents.written(next, marker.keys()))
                        .getMatchedCount()
                > 0;
        if (!written) {
            throw new StaleVersion(COLLECTION, next.member().value());
        }
        identities.release(changed(before.identity(), next.identity(), next.member()), marker);
        phones.remove(changed(before.phone(), next.phone(), next.member()), marker);
        return Optional.empty();
    }

    @Override
    public void removeAll(Collection<MemberId> members) {
        Collection<PersonalFile> found = findAll(members).values();
        if (found.isEmpty()) {
            return;
        }
        Marker marker = index.marker();
        files.deleteMany(
                in("_id", found.stream().map(file -> file.member().value()).toList()));
        identities.release(identities(found), marker);
        phones.remove(phones(found), marker);
    }

    @Override
    public Map<IdentityNumber, MemberId> holdersOf(Collection<IdentityNumber> numbers) {
        Map<IdentityNumber, MemberId> holders = identities.holdersOf(numbers, index.marker());
        Map<MemberId, PersonalFile> found = findAll(holders.values());
        holders.entrySet().removeIf(held -> !bearsOut(found.get(held.getValue()), held.getKey()));
        return holders;
    }

    @Override
    public Map<PhoneNumber, Set<MemberId>> holdersOfPhones(Collection<PhoneNumber> numbers) {
        Map<PhoneNumber, Set<MemberId>> holders = phones.holdersOf(numbers, index.marker());
        Map<MemberId, PersonalFile> found =
                findAll(holders.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        holders.forEach((number, members) -> members.removeIf(member -> {
            PersonalFile file = found.get(member);
            return file == null || !file.phone().equals(Optional.of(number));
        }));
        holders.values().removeIf(Set::isEmpty);
        return holders;
    }

    /** Lets files be found under all keys of the blind index. */
    void mark(Collection<PersonalFile> found, Marker marker) {
        identities.reserve(identities(found), marker, this::inVain);
        phones.add(phones(found), marker);
    }

    /** Forgets what files were found by under keys that are no longer in use. */
    void forgetOldMarks() {
        identities.dropAllBut(index.marker().keys());
        phones.dropAllBut(index.marker().keys());
    }

    /** A number is held in vain by who has left, and by who reserved it long ago and has it not in the file. */
    private Set<Conflict> inVain(List<Conflict> conflicts) {
        Set<MemberId> holders = conflicts.stream().map(Conflict::holder).collect(Collectors.toSet());
        Set<MemberId> gone = departed.apply(holders);
        Map<MemberId, PersonalFile> found = findAll(holders);
        Instant abandoned = clock.instant().minus(ABANDONED);
        Set<Conflict> free = new HashSet<>();
        for (Conflict conflict : conflicts) {
            boolean borneOut = bearsOut(found.get(conflict.holder()), conflict.number());
            if (gone.contains(conflict.holder())
                    || !borneOut && conflict.since().isBefore(abandoned)) {
                free.add(conflict);
            }
        }
        return free;
    }

    private static boolean bearsOut(@org.jspecify.annotations.Nullable PersonalFile file, IdentityNumber number) {
        return file != null && file.identity().equals(Optional.of(number));
    }

    private static <V> Map<MemberId, V> changed(Optional<V> to, Optional<V> from, MemberId member) {
        return to.filter(_ -> !to.equals(from))
                .map(value -> Map.of(member, value))
                .orElse(Map.of());
    }

    private static Map<MemberId, IdentityNumber> identities(Collection<PersonalFile> files) {
        Map<MemberId, IdentityNumber> numbers = new LinkedHashMap<>();
        files.forEach(file -> file.identity().ifPresent(number -> numbers.put(file.member(), number)));
        return numbers;
    }

    private static Map<MemberId, PhoneNumber> phones(Collection<PersonalFile> files) {
        Map<MemberId, PhoneNumber> numbers = new LinkedHashMap<>();
        files.forEach(file -> file.phone().ifPresent(number -> numbers.put(file.member(), number)));
        return numbers;
    }
}
