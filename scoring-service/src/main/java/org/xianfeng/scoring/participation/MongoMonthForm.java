package org.xianfeng.scoring.participation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * A month as a document. Members stand once in a list; a meeting has a letter for each of them, and the revision of a mark
 * only where it is not the meeting's own.
 */
final class MongoMonthForm {
    private static final String LETTERS = "plvax";
    private static final char NOBODY = '.';

    private MongoMonthForm() {}

    static String id(BranchMonth month) {
        return month.month() + ":" + month.branch().value();
    }

    static BranchMonth month(Document document) {
        String id = document.getString("_id");
        int colon = id.indexOf(':');
        return new BranchMonth(new OrganisationId(id.substring(colon + 1)), YearMonth.parse(id.substring(0, colon)));
    }

    static Document document(BranchMonth month, MonthFacts facts) {
        TreeSet<String> all = new TreeSet<>();
        facts.meetings().values().forEach(meeting -> all.addAll(meeting.marks().keySet()));
        List<String> members = List.copyOf(all);
        Document lessons = new Document();
        facts.lessons()
                .forEach((id, lesson) ->
                        lessons.append(id, lesson.revoked() ? -1 - lesson.seconds() : lesson.seconds()));
        return new Document("_id", id(month))
                .append("format", 1)
                .append("totals", document(Totals.of(facts)))
                .append("members", members)
                .append(
                        "meetings",
                        facts.meetings().values().stream()
                                .map(meeting -> document(meeting, members))
                                .toList())
                .append("lessons", lessons)
                .append(
                        "rounds",
                        facts.rounds().entrySet().stream()
                                .map(round -> new Document("id", round.getKey())
                                        .append(
                                                "stage",
                                                round.getValue().stage().name())
                                        .append("satisfaction", round.getValue().satisfaction())
                                        .append("revision", round.getValue().revision()))
                                .toList());
    }

    private static Document document(CountedMeeting meeting, List<String> members) {
        StringBuilder letters = new StringBuilder();
        Document later = new Document();
        for (int i = 0; i < members.size(); i++) {
            Mark mark = meeting.marks().get(members.get(i));
            letters.append(mark == null ? NOBODY : LETTERS.charAt(mark.status().ordinal()));
            if (mark != null && mark.revision() != meeting.heldRevision()) {
                later.append(Integer.toString(i), mark.revision());
            }
        }
        return new Document("id", meeting.id())
                .append("kind", meeting.kind().name())
                .append("at", Date.from(meeting.startedAt()))
                .append("revision", meeting.heldRevision())
                .append("marks", letters.toString())
                .append("later", later);
    }

    private static Document document(Totals totals) {
        return new Document("meetings", totals.meetings())
                .append("attended", totals.attended())
                .append("expected", totals.expected())
                .append("late", totals.late())
                .append("leave", totals.leave())
                .append("exempt", totals.exempt())
                .append("studySeconds", totals.studySeconds())
                .append("needsSolved", totals.needsSolved())
                .append("needsAwaiting", totals.needsAwaiting())
                .append("satisfactionSum", totals.satisfactionSum())
                .append("ratings", totals.ratings());
    }

    static Totals totals(Document document) {
        Document totals = document.get("totals", Document.class);
        return new Totals(
                totals.getLong("meetings"),
                totals.getLong("attended"),
                totals.getLong("expected"),
                totals.getLong("late"),
                totals.getLong("leave"),
                totals.getLong("exempt"),
                totals.getLong("studySeconds"),
                totals.getLong("needsSolved"),
                totals.getLong("needsAwaiting"),
                totals.getLong("satisfactionSum"),
                totals.getLong("ratings"));
    }

    static MonthFacts facts(Document document) {
        List<String> members = document.getList("members", String.class);
        Map<String, CountedMeeting> meetings = new HashMap<>();
        for (Document meeting : document.getList("meetings", Document.class)) {
            meetings.put(meeting.getString("id"), meeting(meeting, members));
        }
        Map<String, StudiedLesson> lessons = new HashMap<>();
        document.get("lessons", Document.class).forEach((id, value) -> {
            long seconds = (Long) value;
            lessons.put(id, new StudiedLesson(seconds < 0 ? -1 - seconds : seconds, seconds < 0));
        });
        Map<String, NeedRound> rounds = new HashMap<>();
        for (Document round : document.getList("rounds", Document.class)) {
            rounds.put(
                    round.getString("id"),
                    new NeedRound(
                            NeedRound.Stage.valueOf(round.getString("stage")),
                            round.getInteger("satisfaction"),
                            round.getLong("revision")));
        }
        return new MonthFacts(meetings, lessons, rounds);
    }

    private static CountedMeeting meeting(Document meeting, List<String> members) {
        long revision = meeting.getLong("revision");
        String letters = meeting.getString("marks");
        Document later = meeting.get("later", Document.class);
        Map<String, Mark> marks = new TreeMap<>();
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) != NOBODY) {
                AttendanceStatus status = AttendanceStatus.values()[LETTERS.indexOf(letters.charAt(i))];
                marks.put(members.get(i), new Mark(status, later.get(Integer.toString(i), revision)));
            }
        }
        Instant at = meeting.getDate("at").toInstant();
        return new CountedMeeting(
                meeting.getString("id"), MeetingKind.valueOf(meeting.getString("kind")), at, revision, marks);
    }
}
