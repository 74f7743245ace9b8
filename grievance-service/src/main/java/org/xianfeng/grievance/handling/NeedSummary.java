package org.xianfeng.grievance.handling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.grievance.deadline.Deadline;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.step.NeedState;

/**
 * A need as a line of a list.
 *
 * @param excerpt the beginning of the description
 * @param nextDueAt what is due next, while something is still to be done
 */
record NeedSummary(
        String id,
        String trackingNumber,
        String organisationId,
        @Nullable String branchId,
        NeedCategory category,
        NeedPriority priority,
        NeedState state,
        String excerpt,
        Instant registeredAt,
        Instant answerDueAt,
        @Nullable Instant answeredAt,
        Instant resolveDueAt,
        @Nullable Instant nextDueAt,
        List<Deadline> overdue) {
    private static final int EXCERPT = 120;

    static NeedSummary of(Need need, Instant now) {
        return new NeedSummary(
                need.id().value(),
                need.asked().trackingNumber().toString(),
                need.asked().organisation().value(),
                need.dispatch().map(dispatch -> dispatch.branch().value()).orElse(null),
                need.triage().category(),
                need.triage().priority(),
                need.state(),
                excerpt(need.asked().description()),
                need.asked().registeredAt(),
                need.triage().due().answerBy(),
                need.answeredAt().orElse(null),
                need.triage().due().resolveBy(),
                need.nextDue().orElse(null),
                List.copyOf(need.overdue(now)));
    }

    /** Cut between characters, also those outside the basic plane. */
    private static String excerpt(String description) {
        return description.codePointCount(0, description.length()) <= EXCERPT
                ? description
                : description.substring(0, description.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
