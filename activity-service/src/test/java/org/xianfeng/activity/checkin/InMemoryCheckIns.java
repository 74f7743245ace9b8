package org.xianfeng.activity.checkin;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.starter.identity.MemberId;

/** Check-ins without a store. */
final class InMemoryCheckIns implements CheckIns {
    private record Key(MeetingId meeting, MemberId member) {}

    private final Map<Key, CheckIn> checkIns = new ConcurrentHashMap<>();

    @Override
    public Optional<CheckIn> add(CheckIn checkIn) {
        Key key = new Key(checkIn.meeting(), checkIn.presence().member());
        return Optional.ofNullable(checkIns.putIfAbsent(key, checkIn));
    }

    @Override
    public Map<MemberId, Presence> at(MeetingId meeting, Collection<MemberId> members) {
        return found(members.stream().map(member -> new Key(meeting, member)))
                .map(CheckIn::presence)
                .collect(Collectors.toMap(Presence::member, Function.identity()));
    }

    @Override
    public Map<MeetingId, Presence> of(MemberId member, Collection<MeetingId> meetings) {
        return found(meetings.stream().map(meeting -> new Key(meeting, member)))
                .collect(Collectors.toMap(CheckIn::meeting, CheckIn::presence));
    }

    private Stream<CheckIn> found(Stream<Key> keys) {
        return keys.map(checkIns::get).filter(Objects::nonNull);
    }
}
