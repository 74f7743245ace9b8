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
    private static final int MEETINGS = 40;
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
        List<Reference> references = members.stream().map(_ -> new Reference()).toList();
        for (int number = 0; number < MEETINGS; number++) {
            String kind = KINDS.get(number % KINDS.size());
            LocalDate day = LocalDate.of(YEAR, Month.of(1 + number % 4), 1 + number / 4);
            List<String> statuses = statuses(number);
            machine.postEventually(
                    "/api/activity/meetings/recorded",
                    recorded(kind, day.atTime(9, 0).atZone(ZONE).toInstant(), statuses));
            for (int person = 0; person < members.size(); person++) {
                references.get(person).add(kind, day.getMonth(), statuses.get(person), statuses);
            }
            interruption.after(number);
        }
        return references;
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
