package org.xianfeng.activity.agenda;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.xianfeng.activity.meeting.MeetingId;

/** Lists as one document per owner and year, so that a page needs neither a scan nor a sort in the store. */
final class MongoMeetingLists implements MeetingLists {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int YEARS_AT_FIRST = 3;
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> lists;
    private final Clock clock;

    MongoMeetingLists(MongoCollection<Document> lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public void add(Line line, Collection<Owner> owners) {
        if (owners.isEmpty()) {
            return;
        }
        Document entry = new Document("meeting", line.meeting().value()).append("start", Date.from(line.start()));
        List<UpdateOneModel<Document>> additions = owners.stream()
                .map(owner -> new UpdateOneModel<Document>(
                        Filters.eq("_id", id(owner, yearOf(line.start()))),
                        Updates.addToSet("meetings", entry),
                        new UpdateOptions().upsert(true)))
                .toList();
        try {
            lists.bulkWrite(additions, new BulkWriteOptions().ordered(false));
        } catch (com.mongodb.MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            lists.bulkWrite(additions, new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public List<Line> newest(Owner owner, @Nullable Line olderThan, int most) {
        int newestYear = olderThan == null ? yearOf(clock.instant()) + 2 : yearOf(olderThan.start());
        int split = Math.max(FIRST_YEAR, newestYear - YEARS_AT_FIRST + 1);
        List<Line> lines = new ArrayList<>(read(owner, split, newestYear, olderThan));
        if (lines.size() < most && split > FIRST_YEAR) {
            lines.addAll(read(owner, FIRST_YEAR, split - 1, olderThan));
        }
        return lines.stream().limit(most).toList();
    }

    @Override
    public int count(Owner owner, Instant inYearOf) {
        int year = yearOf(inYearOf);
        return read(owner, year, year, null).size();
    }

    private List<Line> read(Owner owner, int fromYear, int toYear, @Nullable Line olderThan) {
        List<String> ids = IntStream.rangeClosed(fromYear, toYear)
                .mapToObj(year -> id(owner, year))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (Document list : lists.find(Filters.in("_id", ids))) {
            linesOf(list)
                    .filter(line -> olderThan == null || line.olderThan(olderThan))
                    .forEach(lines::add);
        }
        lines.sort(Line.NEWEST_FIRST);
        return lines;
    }

    private static Stream<Line> linesOf(Document list) {
        return list.getList("meetings", Document.class).stream()
                .map(entry -> new Line(entry.getDate("start").toInstant(), new MeetingId(entry.getString("meeting"))));
    }

    private static String id(Owner owner, int year) {
        return owner.key() + ":" + year;
    }

    private static int yearOf(Instant instant) {
        return instant.atZone(ZONE).getYear();
    }
}
