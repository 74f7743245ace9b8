package org.xianfeng.local.loading;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xianfeng.local.demo.Bureau;
import org.xianfeng.local.demo.History;

/** Enters the meetings of the past; the platform finds a repeat by branch, kind and start. */
record LoadMeetings(LoaderClient client, Bureau bureau, Map<String, List<String>> memberIds) {
    private static final String REASON = "演示数据：补录纸质记录";

    void enter(History.PastMeeting meeting) throws IOException, InterruptedException {
        Bureau.Branch branch = bureau.branches().get(meeting.branch());
        List<String> ids = memberIds.getOrDefault(branch.id(), List.of());
        List<Map<String, String>> attendances = IntStream.range(0, ids.size())
                .mapToObj(person -> Map.of(
                        "memberId",
                        ids.get(person),
                        "status",
                        meeting.statuses().get(person)))
                .toList();
        client.sendEventually(
                "POST",
                "/api/activity/meetings/recorded",
                Map.of(
                        "branchId", branch.id(),
                        "kind", meeting.kind(),
                        "title", meeting.title(),
                        "startedAt", meeting.start().toString(),
                        "closedAt", meeting.end().toString(),
                        "place", "支部活动室",
                        "attendances", attendances,
                        "minutes", meeting.title() + "，应到" + ids.size() + "人。",
                        "recordedLateReason", REASON));
    }
}
