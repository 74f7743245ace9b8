package org.xianfeng.activity.checkin;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.xianfeng.activity.meeting.MeetingId;
import org.xianfeng.activity.meeting.Presence;
import org.xianfeng.starter.identity.MemberId;

/** Check-ins in the document store, only ever inserted; the id is meeting and member, so a repeat changes nothing. */
final class MongoCheckIns implements CheckIns {
    private final MongoCollection<Document> checkIns;

    MongoCheckIns(MongoCollection<Document> checkIns) {
        this.checkIns = checkIns;
    }

    @Override
    public Optional<CheckIn> add(CheckIn checkIn) {
        String id = id(checkIn.meeting(), checkIn.presence().member());
        try {
            checkIns.insertOne(document(id, checkIn));
            return Optional.empty();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return Optional.of(
                    checkIn(checkIns.find(Filters.eq("_id", id)).iterator().next()));
        }
    }

    @Override
    public Map<MemberId, Presence> at(MeetingId meeting, Collection<MemberId> members) {
        return read(members.stream().map(member -> id(meeting, member)).toList()).stream()
                .map(CheckIn::presence)
                .collect(Collectors.toMap(Presence::member, Function.identity()));
    }

    @Override
    public Map<MeetingId, Presence> of(MemberId member, Collection<MeetingId> meetings) {
        return read(meetings.stream().map(meeting -> id(meeting, member)).toList()).stream()
                .collect(Collectors.toMap(CheckIn::meeting, CheckIn::presence));
    }

    private List<CheckIn> read(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : StreamSupport.stream(checkIns.find(Filters.in("_id", ids)).spliterator(), false)
                        .map(MongoCheckIns::checkIn)
                        .toList();
    }

    private static String id(MeetingId meeting, MemberId member) {
        return meeting.value() + ":" + member.value();
    }

    private static Document document(String id, CheckIn checkIn) {
        CheckIn.Witness witness = checkIn.witness();
        return new Document("_id", id)
                .append("meeting", checkIn.meeting().value())
                .append("member", checkIn.presence().member().value())
                .append("at", Date.from(checkIn.presence().at()))
                .append("late", checkIn.presence().late())
                .append("method", checkIn.presence().method().toString())
                .append(
                        "witness",
                        witness == null
                                ? null
                                : new Document("account", witness.account()).append("reason", witness.reason()));
    }

    private static CheckIn checkIn(Document document) {
        Document witness = document.get("witness", Document.class);
        Presence presence = new Presence(
                new MemberId(document.getString("member")),
                document.getDate("at").toInstant(),
                document.getBoolean("late"),
                Presence.Method.valueOf(document.getString("method").toUpperCase(Locale.ROOT)));
        return new CheckIn(
                new MeetingId(document.getString("meeting")),
                presence,
                witness == null
                        ? null
                        : new CheckIn.Witness(witness.getString("account"), witness.getString("reason")));
    }
}
