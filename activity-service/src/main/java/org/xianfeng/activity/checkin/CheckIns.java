package org.xianfeng.activity.checkin;

import java.util.Optional;
import org.xianfeng.activity.agenda.Presences;

/** All check-ins: at most one per meeting and member. */
interface CheckIns extends Presences {
    /** Stores a check-in, unless there is one for that meeting and member: then answers with that. */
    Optional<CheckIn> add(CheckIn checkIn);
}
