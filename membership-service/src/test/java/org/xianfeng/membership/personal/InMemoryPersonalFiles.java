package org.xianfeng.membership.personal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.StaleVersion;

/** Personal files for tests without a store. */
public final class InMemoryPersonalFiles implements PersonalFiles {
    private final Map<MemberId, PersonalFile> files = new HashMap<>();
    private final Map<IdentityNumber, MemberId> holders = new HashMap<>();
    private final Set<MemberId> departed = new HashSet<>();

    public void depart(MemberId member) {
        departed.add(member);
    }

    @Override
    public synchronized Optional<PersonalFile> find(MemberId member) {
        return Optional.ofNullable(files.get(member));
    }

    @Override
    public synchronized Map<MemberId, PersonalFile> findAll(Collection<MemberId> members) {
        return members.stream()
                .distinct()
                .filter(files::containsKey)
                .collect(Collectors.toMap(member -> member, files::get));
    }

    @Override
    public synchronized Map<MemberId, MemberId> addAll(Collection<PersonalFile> wanted) {
        Map<MemberId, MemberId> refused = new HashMap<>();
        for (PersonalFile file : wanted) {
            Optional<MemberId> holder = reserve(file);
            if (holder.isPresent()) {
                refused.put(file.member(), holder.get());
            } else {
                files.putIfAbsent(file.member(), file);
            }
        }
        return refused;
    }

    @Override
    public synchronized Optional<MemberId> replace(PersonalFile next) {
        PersonalFile before = files.get(next.member());
        if (before == null || before.version() != next.version() - 1) {
            throw new StaleVersion("personalFiles", next.member().value());
        }
        Optional<MemberId> holder = reserve(next);
        if (holder.isEmpty()) {
            files.put(next.member(), next);
            before.identity()
                    .filter(_ -> !before.identity().equals(next.identity()))
                    .ifPresent(holders::remove);
        }
        return holder;
    }

    private Optional<MemberId> reserve(PersonalFile file) {
        if (file.identity().isEmpty()) {
            return Optional.empty();
        }
        IdentityNumber number = file.identity().get();
        MemberId holder = holders.get(number);
        if (holder != null && !holder.equals(file.member()) && !departed.contains(holder)) {
            return Optional.of(holder);
        }
        holders.put(number, file.member());
        return Optional.empty();
    }

    @Override
    public synchronized void removeAll(Collection<MemberId> members) {
        members.forEach(member -> {
            files.remove(member);
            holders.values().remove(member);
        });
    }

    @Override
    public synchronized Map<IdentityNumber, MemberId> holdersOf(Collection<IdentityNumber> numbers) {
        return numbers.stream()
                .distinct()
                .filter(holders::containsKey)
                .collect(Collectors.toMap(number -> number, holders::get));
    }

    @Override
    public synchronized Map<PhoneNumber, Set<MemberId>> holdersOfPhones(Collection<PhoneNumber> numbers) {
        return files.values().stream()
                .filter(file -> file.phone().filter(numbers::contains).isPresent())
                .collect(Collectors.groupingBy(
                        file -> file.phone().orElseThrow(),
                        Collectors.mapping(PersonalFile::member, Collectors.toSet())));
    }
}
