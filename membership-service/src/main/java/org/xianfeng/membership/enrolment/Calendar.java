package org.xianfeng.membership.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Which days a change of the roster may hold from: none that is still to come, none before the Party was founded. */
final class Calendar {
    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(1921, 7, 1);

    private final Clock clock;

    Calendar(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PLACE);
    }

    Optional<MemberRefusal> refusal(LocalDate day) {
        if (day.isAfter(today())) {
            return Optional.of(MemberRefusal.DATE_IN_FUTURE);
        }
        return day.isBefore(FIRST) ? Optional.of(MemberRefusal.DATE_TOO_LONG_AGO) : Optional.empty();
    }
}
