package org.xianfeng.scoring.rulebook;

import java.util.ArrayList;
import java.util.List;

/** A rule book on its way: it changes until it is submitted, and then waits for another person. */
record OpenBook(String text, boolean submitted, List<Step> steps) {
    OpenBook {
        steps = List.copyOf(steps);
    }

    /** The same with another text; of each person the last writing is remembered. */
    static OpenBook written(List<Step> before, String text, Step step) {
        List<Step> steps = new ArrayList<>(before);
        steps.removeIf(one -> one.kind() == Step.Kind.WRITTEN && one.account().equals(step.account()));
        steps.add(step);
        return new OpenBook(text, false, steps);
    }

    OpenBook submittedBy(Step step) {
        return new OpenBook(text, true, with(step));
    }

    OpenBook returnedBy(Step step) {
        return new OpenBook(text, false, with(step));
    }

    /** Whether the account had a hand in it, so that somebody else must publish it. */
    boolean isBy(String account) {
        return steps.stream()
                .filter(step -> step.kind() == Step.Kind.WRITTEN || step.kind() == Step.Kind.SUBMITTED)
                .anyMatch(step -> step.account().equals(account));
    }

    List<Step> with(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }
}
