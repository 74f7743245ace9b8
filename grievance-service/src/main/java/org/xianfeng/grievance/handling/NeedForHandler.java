package org.xianfeng.grievance.handling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedChannel;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.grievance.deadline.Deadline;
import org.xianfeng.grievance.deadline.Due;
import org.xianfeng.grievance.need.Dispatch;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.Resolution;
import org.xianfeng.grievance.step.Actor;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.grievance.step.NeedStep;
import org.xianfeng.grievance.step.Transition;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.version.Versioned;

/**
 * All that a handler is shown of a need, but not how to reach the asker.
 *
 * @param overdue the deadlines that have passed while something is still to be done
 * @param steps what the caller may do next
 */
record NeedForHandler(
        String id,
        String trackingNumber,
        String organisationId,
        @Nullable String branchId,
        List<String> memberIds,
        NeedCategory category,
        NeedPriority priority,
        NeedChannel channel,
        NeedState state,
        String description,
        Instant registeredAt,
        Instant answerDueAt,
        @Nullable Instant answeredAt,
        Instant resolveDueAt,
        @Nullable Instant nextDueAt,
        List<Deadline> overdue,
        List<NeedStep> steps,
        List<Work> work,
        List<Result> resolutions,
        List<Step> history,
        long version)
        implements Versioned {
    record Work(String text, boolean internal, @Nullable String account, Instant at) {}

    record Result(
            int round,
            String branchId,
            List<Share> helpers,
            String summary,
            Instant at,
            boolean withinDeadline,
            @Nullable Confirmation confirmation,
            @Nullable Integer satisfaction,
            @Nullable Instant closedAt) {}

    record Step(
            NeedStep step,
            Actor.Kind by,
            @Nullable String account,
            Instant at,
            @Nullable String note) {}

    static NeedForHandler of(Need need, Instant now, Predicate<NeedStep> allowed) {
        Due due = need.triage().due();
        return new NeedForHandler(
                need.id().value(),
                need.asked().trackingNumber().toString(),
                need.asked().organisation().value(),
                need.dispatch().map(dispatch -> dispatch.branch().value()).orElse(null),
                need.dispatch().map(Dispatch::members).orElse(List.of()).stream()
                        .map(MemberId::value)
                        .toList(),
                need.triage().category(),
                need.triage().priority(),
                need.asked().channel(),
                need.state(),
                need.asked().description(),
                need.asked().registeredAt(),
                due.answerBy(),
                need.answeredAt().orElse(null),
                due.resolveBy(),
                need.nextDue().orElse(null),
                List.copyOf(need.overdue(now)),
                steps(need.state(), allowed),
                work(need),
                need.resolutions().stream().map(NeedForHandler::result).toList(),
                history(need),
                need.version());
    }

    private static List<NeedStep> steps(NeedState state, Predicate<NeedStep> allowed) {
        return Transition.ALL.stream()
                .filter(row -> row.from() == state && row.by() == Actor.Kind.HANDLER)
                .map(Transition::step)
                .filter(allowed)
                .toList();
    }

    private static List<Work> work(Need need) {
        return need.work().stream()
                .map(note -> new Work(
                        note.text(), note.internal(), note.by().account().orElse(null), note.at()))
                .toList();
    }

    private static Result result(Resolution resolution) {
        Optional<Resolution.Closing> closing = resolution.closing();
        return new Result(
                resolution.round(),
                resolution.branch().value(),
                resolution.helpers(),
                resolution.summary(),
                resolution.at(),
                resolution.withinDeadline(),
                closing.map(Resolution.Closing::confirmation).orElse(null),
                closing.flatMap(Resolution.Closing::rating)
                        .map(rating -> rating.overall())
                        .orElse(null),
                closing.map(Resolution.Closing::at).orElse(null));
    }

    private static List<Step> history(Need need) {
        return need.history().stream()
                .map(passage -> new Step(
                        passage.step(),
                        passage.by().kind(),
                        passage.by().account().orElse(null),
                        passage.at(),
                        passage.note().orElse(null)))
                .toList();
    }
}
