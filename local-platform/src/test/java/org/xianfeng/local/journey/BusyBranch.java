package org.xianfeng.local.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A branch that enters a pile of paper: enough meetings to reach every cap. */
record BusyBranch(Visitor machine, List<String> members) {
    static final String ID = "journey-busy";
    static final int YEAR = 2026;
    static final String RECORDED = "/api/activity/meetings/recorded";
    private static final int MEETINGS = 40;
    private static final int MONTHS = 4;
    private static final int DAYS = 28;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> KINDS = List.of(
            "branch-general-meeting",
            "theme-party-day",
            "party-group-meeting",
            "organisational-life-meeting",
            "theme-party-day");
    private static final List<String> STATUSES =
            List.of("present", "present", "late", "leave", "present", "absent", "exempt");

    /** What happens after the meeting with a number was entered. */
    interface Interruption {
        void after(int number) throws Exception;
    }

    /** Enters everything, and answers what each member and the branch must have got. */
    List<Reference> enterAll(Interruption interruption) throws Exception {
        List<Reference> references = nothingYet();
        for (int number = 0; number < MEETINGS; number++) {
            machine.postEventually(RECORDED, meeting(number));
            add(number, references);
            interruption.after(number);
        }
        return references;
    }

    List<Reference> nothingYet() {
        return members.stream().map(_ -> new Reference()).toList();
    }

    /** The meeting with a number, as it is sent. */
    Map<String, Object> meeting(int number) {
        Instant start = day(number)
                .atTime(9, 0)
                .plusMinutes(number / (MONTHS * DAYS))
                .atZone(ZONE)
                .toInstant();
        return recorded(kind(number), start, statuses(number));
    }

    /** Adds what it must give to what each member has got so far. */
    void add(int number, List<Reference> references) {
        List<String> statuses = statuses(number);
        for (int person = 0; person < members.size(); person++) {
            references.get(person).add(kind(number), day(number).getMonth(), statuses.get(person), statuses);
        }
    }

    /** What members and branch must have got in the end. */
    void expect(List<Reference> references, ExpectedBalances balances) {
        for (int person = 0; person < members.size(); person++) {
            balances.of(
                    "member", members.get(person), YEAR, references.get(person).member());
        }
        balances.of("branch", ID, YEAR, references.getFirst().branch());
    }

    private static String kind(int number) {
        return KINDS.get(number % KINDS.size());
    }

    private static LocalDate day(int number) {
        return LocalDate.of(YEAR, Month.of(1 + number % MONTHS), 1 + number / MONTHS % DAYS);
    }

    private List<String> statuses(int number) {
        List<String> statuses = new ArrayList<>();
        for (int person = 0; person < members.size(); person++) {
            statuses.add(STATUSES.get((number * 3 + person * 5) % STATUSES.size()));
        }
        return statuses;
    }

    private Map<String, Object> recorded(String kind, Instant start, List<String> statuses) {
        List<Map<String, String>> attendances = new ArrayList<>();
        for (int person = 0; person < members.size(); person++) {
            attendances.add(Map.of("memberId", members.get(person), "status", statuses.get(person)));
        }
        return Map.of(
                "branchId",
                ID,
                "kind",
                kind,
                "title",
                "补录",
                "startedAt",
                start.toString(),
                "closedAt",
                start.plusSeconds(3_600).toString(),
                "attendances",
                attendances,
                "minutes",
                "补录的会议记录。",
                "recordedLateReason",
                "纸质记录");
    }
}
