package org.xianfeng.activity.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingKind;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** A meeting as a document: {@code stage} says which of its states it is in. */
final class MongoMeetingDocument {
    static final String PLANNED = "planned";
    static final String IN_SESSION = "in-session";
    static final String BEING_CLOSED = "being-closed";
    static final String CLOSED = "closed";

    private MongoMeetingDocument() {}

    static Document of(Meeting meeting) {
        Document state = switch (meeting) {
            case PlannedMeeting planned ->
                new Document("stage", PLANNED).append("absences", absences(planned.absences()));
            case MeetingInSession now ->
                new Document("stage", IN_SESSION)
                        .append("startedAt", date(now.startedAt()))
                        .append("absences", absences(now.absences()));
            case MeetingBeingClosed ending ->
                new Document("stage", BEING_CLOSED)
                        .append("startedAt", date(ending.startedAt()))
                        .append("closedAt", date(ending.closedAt()))
                        .append("closedBy", ending.closedBy())
                        .append("absences", absences(ending.absences()));
            case ClosedMeeting closed -> closed(closed);
        };
        return state.append("plan", plan(meeting.plan())).append("papers", papers(meeting.papers()));
    }

    static Meeting meeting(MeetingId id, long version, Document state) {
        MeetingPlan plan = plan(state.get("plan", Document.class));
        Papers papers = papers(state.get("papers", Document.class));
        return switch (state.getString("stage")) {
            case PLANNED -> new PlannedMeeting(id, plan, absences(state), papers, version);
            case IN_SESSION ->
                new MeetingInSession(id, plan, instant(state, "startedAt"), absences(state), papers, version);
            case BEING_CLOSED ->
                new MeetingBeingClosed(
                        id,
                        plan,
                        instant(state, "startedAt"),
                        instant(state, "closedAt"),
                        state.getString("closedBy"),
                        absences(state),
                        papers,
                        version);
            case CLOSED -> closed(id, version, plan, papers, state);
            default -> throw new IllegalStateException("meeting " + id + " has an unknown stage");
        };
    }

    private static Document closed(ClosedMeeting closed) {
        ClosedMeeting.RecordedLate late = closed.recordedLate();
        return new Document("stage", CLOSED)
                .append("startedAt", date(closed.startedAt()))
                .append("closedAt", date(closed.closedAt()))
                .append("closedBy", closed.closedBy())
                .append("attendances", each(closed.attendances(), MongoMeetingDocument::attended))
                .append("corrections", each(closed.corrections(), MongoMeetingDocument::correction))
                .append(
                        "recordedLate",
                        late == null
                                ? null
                                : new Document("by", late.by())
                                        .append("at", date(late.at()))
                                        .append("reason", late.reason()));
    }

    private static ClosedMeeting closed(MeetingId id, long version, MeetingPlan plan, Papers papers, Document state) {
        Document late = state.get("recordedLate", Document.class);
        return new ClosedMeeting(
                id,
                plan,
                instant(state, "startedAt"),
                instant(state, "closedAt"),
                state.getString("closedBy"),
                read(state, "attendances", MongoMeetingDocument::attended),
                read(state, "corrections", MongoMeetingDocument::correction),
                late == null
                        ? null
                        : new ClosedMeeting.RecordedLate(
                                late.getString("by"), instant(late, "at"), late.getString("reason")),
                papers,
                version);
    }

    private static Document plan(MeetingPlan plan) {
        MemberId lecturer = plan.lecturer();
        return new Document("branch", plan.branch().value())
                .append("kind", plan.kind().toString())
                .append("title", plan.title())
                .append("start", date(plan.start()))
                .append("end", date(plan.end()))
                .append("place", plan.place())
                .append("lecturer", lecturer == null ? null : lecturer.value())
                .append(
                        "expected",
                        plan.expected().stream().map(MemberId::value).toList())
                .append("wholeBranch", plan.wholeBranch());
    }

    private static MeetingPlan plan(Document plan) {
        String lecturer = plan.getString("lecturer");
        return new MeetingPlan(
                new OrganisationId(plan.getString("branch")),
                MeetingKind.valueOf(constant(plan.getString("kind"))),
                plan.getString("title"),
                instant(plan, "start"),
                instant(plan, "end"),
                plan.getString("place"),
                lecturer == null ? null : new MemberId(lecturer),
                plan.getList("expected", String.class).stream()
                        .map(MemberId::new)
                        .toList(),
                plan.getBoolean("wholeBranch", false));
    }

    private static Document papers(Papers papers) {
        Papers.Minutes minutes = papers.minutes();
        return new Document(
                        "minutes",
                        minutes == null
                                ? null
                                : new Document("text", minutes.text())
                                        .append("filedBy", minutes.filedBy())
                                        .append("filedAt", date(minutes.filedAt())))
                .append("attachments", each(papers.attachments(), MongoMeetingDocument::attachment));
    }

    private static Papers papers(Document papers) {
        Document minutes = papers.get("minutes", Document.class);
        return new Papers(
                minutes == null
                        ? null
                        : new Papers.Minutes(
                                minutes.getString("text"), minutes.getString("filedBy"), instant(minutes, "filedAt")),
                read(papers, "attachments", MongoMeetingDocument::attachment));
    }

    private static Document attachment(Papers.Attachment attachment) {
        return new Document("id", attachment.id())
                .append("name", attachment.name())
                .append("type", attachment.type())
                .append("bytes", attachment.bytes())
                .append("sha256", attachment.sha256())
                .append("filedBy", attachment.filedBy())
                .append("filedAt", date(attachment.filedAt()));
    }

    private static Papers.Attachment attachment(Document attachment) {
        return new Papers.Attachment(
                attachment.getString("id"),
                attachment.getString("name"),
                attachment.getString("type"),
                attachment.getLong("bytes"),
                attachment.getString("sha256"),
                attachment.getString("filedBy"),
                instant(attachment, "filedAt"));
    }

    private static List<Document> absences(Map<MemberId, Absence> absences) {
        return each(
                absences.values(),
                absence -> new Document("member", absence.member().value())
                        .append("status", absence.status().toString())
                        .append("reason", absence.reason())
                        .append("grantedBy", absence.grantedBy())
                        .append("at", date(absence.at())));
    }

    private static Map<MemberId, Absence> absences(Document state) {
        return read(
                        state,
                        "absences",
                        absence -> new Absence(
                                member(absence),
                                status(absence, "status"),
                                absence.getString("reason"),
                                absence.getString("grantedBy"),
                                instant(absence, "at")))
                .stream()
                .collect(Collectors.toMap(Absence::member, Function.identity()));
    }

    private static Document attended(ClosedMeeting.Attended attended) {
        Presence.Method method = attended.method();
        Instant at = attended.at();
        return new Document("member", attended.member().value())
                .append("status", attended.status().toString())
                .append("method", method == null ? null : method.toString())
                .append("at", at == null ? null : date(at));
    }

    private static ClosedMeeting.Attended attended(Document attended) {
        String method = attended.getString("method");
        Date at = attended.getDate("at");
        return new ClosedMeeting.Attended(
                member(attended),
                status(attended, "status"),
                method == null ? null : Presence.Method.valueOf(constant(method)),
                at == null ? null : at.toInstant());
    }

    private static Document correction(ClosedMeeting.Correction correction) {
        return new Document("member", correction.member().value())
                .append("previous", correction.previous().toString())
                .append("status", correction.status().toString())
                .append("reason", correction.reason())
                .append("by", correction.by())
                .append("at", date(correction.at()));
    }

    private static ClosedMeeting.Correction correction(Document correction) {
        return new ClosedMeeting.Correction(
                member(correction),
                status(correction, "previous"),
                status(correction, "status"),
                correction.getString("reason"),
                correction.getString("by"),
                instant(correction, "at"));
    }

    private static MemberId member(Document document) {
        return new MemberId(document.getString("member"));
    }

    private static AttendanceStatus status(Document document, String field) {
        return AttendanceStatus.valueOf(constant(document.getString(field)));
    }

    private static String constant(String wire) {
        return wire.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static <T> List<Document> each(Collection<T> values, Function<T, Document> write) {
        return values.stream().map(write).toList();
    }

    private static <T> List<T> read(Document document, String field, Function<Document, T> read) {
        List<@Nullable Document> documents = document.getList(field, Document.class, List.of());
        return documents.stream().map(read).toList();
    }
}
