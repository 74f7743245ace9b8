package org.xianfeng.grievance.need;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.contracts.grievance.Share;
import org.xianfeng.grievance.deadline.Deadline;
import org.xianfeng.grievance.deadline.Due;
import org.xianfeng.grievance.deadline.Windows;
import org.xianfeng.grievance.need.NeedOutcome.Changed;
import org.xianfeng.grievance.need.NeedOutcome.Refused;
import org.xianfeng.grievance.step.Actor;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.grievance.step.NeedStep;
import org.xianfeng.grievance.step.Passage;
import org.xianfeng.grievance.step.Refusal;
import org.xianfeng.grievance.step.Transition;

/**
 * What a citizen asks for, with everything that was done for it.
 *
 * @param version 1 when it comes in, one more with every step
 * @param history every step that was taken, the oldest first
 */
public record Need(
        NeedId id,
        long version,
        Asked asked,
        Triage triage,
        NeedState state,
        Optional<Dispatch> dispatch,
        List<WorkNote> work,
        List<Resolution> resolutions,
        List<Passage> history) {
    /** How many notes a need may carry. */
    public static final int MOST_NOTES = 200;
    /** How many steps a need may have; keeps its document small. */
    public static final int MOST_STEPS = 300;

    public Need {
        work = List.copyOf(work);
        resolutions = List.copyOf(resolutions);
        history = List.copyOf(history);
    }

    /** A need as it comes in. */
    public static Changed registered(NeedId id, Asked asked, Triage triage, Actor by) {
        Passage first = new Passage(NeedStep.REGISTER, by, asked.registeredAt());
        Need need = new Need(
                id, 1, asked, triage, NeedState.REGISTERED, Optional.empty(), List.of(), List.of(), List.of(first));
        return new Changed(need, List.of(NeedFacts.registered(need)));
    }

    /** Takes it on, with the priority that its content deserves. */
    public NeedOutcome accept(Triage seen, Actor by, Instant at) {
        return step(
                new Passage(NeedStep.ACCEPT, by, at), after -> after.with(seen).quietly());
    }

    /** Hands it to a branch, or on to another one. */
    public NeedOutcome dispatch(Dispatch whither, Actor by) {
        Passage passage = new Passage(
                NeedStep.DISPATCH, by, whither.at(), whither.branch().value());
        return step(passage, after -> after.with(whither).quietly());
    }

    /** Notes work that was done. */
    public NeedOutcome work(WorkNote note) {
        if (work.size() >= MOST_NOTES) {
            return new Refused(Refusal.TOO_MANY_NOTES);
        }
        return step(
                new Passage(NeedStep.WORK, note.by(), note.at()),
                after -> after.with(note).quietly());
    }

    /** Reports it as resolved by the branch it was dispatched to. */
    public NeedOutcome resolve(List<Share> helpers, String summary, Actor by, Instant at) {
        if (helpers.stream().map(Share::memberId).distinct().count() < helpers.size()) {
            return new Refused(Refusal.HELPER_NAMED_TWICE);
        }
        return step(new Passage(NeedStep.RESOLVE, by, at), after -> {
            Need resolved = after.with(added(resolutions, resolution(helpers, summary, at)));
            return new Changed(resolved, List.of(NeedFacts.resolved(resolved)));
        });
    }

    /** The asker agrees, or the window passed in silence. */
    public NeedOutcome confirm(Confirmation confirmation, Optional<Rating> rating, Instant at) {
        Passage passage = switch (confirmation) {
            case ASKER -> new Passage(NeedStep.CONFIRM, Actor.asker(), at);
            case LAPSE -> new Passage(NeedStep.LAPSE, Actor.clock(), at);
        };
        return step(passage, after -> {
            Resolution closed = resolutions.getLast().closed(new Resolution.Closing(confirmation, rating, at));
            Need confirmed = after.with(added(resolutions.subList(0, resolutions.size() - 1), closed));
            return new Changed(confirmed, List.of(NeedFacts.confirmed(confirmed)));
        });
    }

    /** The asker does not agree; the round does not count, and a new one begins with new deadlines. */
    public NeedOutcome reopen(String reason, Due again, Windows windows) {
        Instant at = again.from();
        return step(new Passage(NeedStep.REOPEN, Actor.asker(), at, reason), after -> {
            if (reopenings() >= windows.reopenings()) {
                return new Refused(Refusal.REOPENED_TOO_OFTEN);
            }
            if (at.isAfter(reopenableUntil(windows))) {
                return new Refused(Refusal.REOPEN_WINDOW_PASSED);
            }
            Need reopened = after.with(new Triage(triage.category(), triage.priority(), again));
            return new Changed(reopened, List.of(NeedFacts.reopened(reopened)));
        });
    }

    /** Until when the last resolution may be refused by the asker. */
    public Instant reopenableUntil(Windows windows) {
        return resolutions.getLast().at().plus(windows.reopening());
    }

    /** How often it was reopened so far. */
    public int reopenings() {
        return (int) history.stream()
                .filter(passage -> passage.step() == NeedStep.REOPEN)
                .count();
    }

    /** The last round's result, if there was one. */
    public Optional<Resolution> lastResolution() {
        return resolutions.isEmpty() ? Optional.empty() : Optional.of(resolutions.getLast());
    }

    /** When the asker was first answered in this round: by a note that is not internal, or by the resolution. */
    public Optional<Instant> answeredAt() {
        return Stream.concat(
                        work.stream().filter(note -> !note.internal()).map(WorkNote::at),
                        resolutions.stream().map(Resolution::at))
                .filter(at -> !at.isBefore(triage.due().from()))
                .min(Instant::compareTo);
    }

    /** The next deadline of a need in which something is still to be done. */
    public Optional<Instant> nextDue() {
        if (!state.open()) {
            return Optional.empty();
        }
        Due due = triage.due();
        boolean answerFirst = answeredAt().isEmpty() && due.answerBy().isBefore(due.resolveBy());
        return Optional.of(answerFirst ? due.answerBy() : due.resolveBy());
    }

    /** The deadlines that have passed while something is still to be done. */
    public Set<Deadline> overdue(Instant now) {
        Set<Deadline> passed = EnumSet.noneOf(Deadline.class);
        if (state.open() && answeredAt().isEmpty() && now.isAfter(triage.due().answerBy())) {
            passed.add(Deadline.FIRST_ANSWER);
        }
        if (state.open() && now.isAfter(triage.due().resolveBy())) {
            passed.add(Deadline.RESOLUTION);
        }
        return passed;
    }

    private NeedOutcome step(Passage passage, Function<Need, NeedOutcome> then) {
        Optional<Transition> row = Transition.of(state, passage.step());
        if (row.isEmpty() || row.get().by() != passage.by().kind()) {
            return new Refused(Refusal.STEP_NOT_POSSIBLE);
        }
        if (history.size() >= MOST_STEPS) {
            return new Refused(Refusal.TOO_MANY_STEPS);
        }
        NeedState to = row.get().to();
        return then.apply(
                new Need(id, version + 1, asked, triage, to, dispatch, work, resolutions, added(history, passage)));
    }

    private Resolution resolution(List<Share> helpers, String summary, Instant at) {
        return new Resolution(
                resolutions.size() + 1,
                dispatch.orElseThrow().branch(),
                helpers,
                summary,
                at,
                !at.isAfter(triage.due().resolveBy()),
                Optional.empty());
    }

    private NeedOutcome quietly() {
        return new Changed(this, List.of());
    }

    private Need with(Triage changed) {
        return new Need(id, version, asked, changed, state, dispatch, work, resolutions, history);
    }

    private Need with(Dispatch changed) {
        return new Need(id, version, asked, triage, state, Optional.of(changed), work, resolutions, history);
    }

    private Need with(WorkNote note) {
        return new Need(id, version, asked, triage, state, dispatch, added(work, note), resolutions, history);
    }

    private Need with(List<Resolution> changed) {
        return new Need(id, version, asked, triage, state, dispatch, work, changed, history);
    }

    private static <T> List<T> added(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
