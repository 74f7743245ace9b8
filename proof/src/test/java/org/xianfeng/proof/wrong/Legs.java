package org.xianfeng.proof.wrong;

import java.util.ArrayList;
import java.util.List;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.activity.AttendanceStatus;
import org.xianfeng.contracts.activity.MeetingHeld;

/** Points without caps or corrections, so that even a simple design can hope to be right. */
public final class Legs {
    private Legs() {}

    /** Points of one account from one event. */
    public record Leg(String id, String account, long points) {}

    /** One for everybody who came to a meeting, and two for the branch. */
    public static List<Leg> of(String event, EventData data) {
        List<Leg> legs = new ArrayList<>();
        if (data instanceof MeetingHeld held) {
            legs.add(new Leg(event + "/branch", "b:" + held.branchId(), 200));
            held.attendances().stream()
                    .filter(one -> one.status() == AttendanceStatus.PRESENT)
                    .forEach(one -> legs.add(new Leg(event + "/" + one.memberId(), "m:" + one.memberId(), 100)));
        }
        return legs;
    }
}
