package org.xianfeng.grievance.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.NeedCategory;
import org.xianfeng.contracts.grievance.NeedPriority;
import org.xianfeng.grievance.deadline.Windows;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.Resolution;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.grievance.step.NeedStep;
import org.xianfeng.grievance.step.Transition;
import org.xianfeng.starter.version.Versioned;

/**
 * All that an asker is shown: the way of the need, without the names or accounts of those who handle it.
 *
 * @param confirmUntil until when silence is waited for, after a resolution
 * @param reopenUntil until when the resolution may be refused, if it may
 */
record NeedForAsker(
        String trackingNumber,
        String organisationId,
        @Nullable String organisationName,
        NeedCategory category,
        NeedPriority priority,
        NeedState state,
        String description,
        Instant registeredAt,
        Instant answerDueAt,
        @Nullable Instant answeredAt,
        Instant resolveDueAt,
        List<Progress> progress,
        List<Answer> answers,
        @Nullable LastResolution resolution,
        @Nullable Instant confirmUntil,
        @Nullable Instant reopenUntil,
        int reopeningsLeft,
        long version)
        implements Versioned {
    record Progress(NeedStep step, Instant at) {}

    record Answer(String text, Instant at) {}

    record LastResolution(
            int round,
            String summary,
            Instant at,
            @Nullable Confirmation confirmation,
            @Nullable Integer satisfaction) {}

    static NeedForAsker of(Need need, Optional<String> organisationName, Windows windows) {
        return new NeedForAsker(
                need.asked().trackingNumber().toString(),
                need.asked().organisation().value(),
                organisationName.orElse(null),
                need.triage().category(),
                need.triage().priority(),
                need.state(),
                need.asked().description(),
                need.asked().registeredAt(),
                need.triage().due().answerBy(),
                need.answeredAt().orElse(null),
                need.triage().due().resolveBy(),
                progress(need),
                need.work().stream()
                        .filter(note -> !note.internal())
                        .map(note -> new Answer(note.text(), note.at()))
                        .toList(),
                need.lastResolution().map(NeedForAsker::result).orElse(null),
                need.lastResolution()
                        .filter(_ -> need.state() == NeedState.RESOLVED)
                        .map(last -> last.at().plus(windows.confirmation()))
                        .orElse(null),
                mayReopen(need, windows) ? need.reopenableUntil(windows) : null,
                Math.max(0, windows.reopenings() - need.reopenings()),
                need.version());
    }

    /** The steps, but not each piece of work, which may be internal. */
    private static List<Progress> progress(Need need) {
        return need.history().stream()
                .filter(passage -> passage.step() != NeedStep.WORK)
                .map(passage -> new Progress(passage.step(), passage.at()))
                .toList();
    }

    private static boolean mayReopen(Need need, Windows windows) {
        return Transition.of(need.state(), NeedStep.REOPEN).isPresent() && need.reopenings() < windows.reopenings();
    }

    private static LastResolution result(Resolution last) {
        Optional<Resolution.Closing> closing = last.closing();
        return new LastResolution(
                last.round(),
                last.summary(),
                last.at(),
                closing.map(Resolution.Closing::confirmation).orElse(null),
                closing.flatMap(Resolution.Closing::rating)
                        .map(rating -> rating.overall())
                        .orElse(null));
    }
}
