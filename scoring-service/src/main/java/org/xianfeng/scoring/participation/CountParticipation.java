package org.xianfeng.scoring.participation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianfeng.contracts.EventData;
import org.xianfeng.scoring.fact.Fact;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.listener.Rejection;

/** Counts what happened: every month that a batch concerns is read and written once. */
final class CountParticipation implements EventHandler {
    private final Months months;

    CountParticipation(Months months) {
        this.months = months;
    }

    @Override
    public String group() {
        return "scoring-service.participation";
    }

    @Override
    public Set<Class<? extends EventData>> handles() {
        return Fact.JUDGED;
    }

    @Override
    public List<Rejection> handle(List<ReceivedEvent> batch) {
        List<Rejection> rejections = new ArrayList<>();
        Map<BranchMonth, List<ReceivedEvent>> events = new LinkedHashMap<>();
        for (ReceivedEvent event : batch) {
            Fact.of(event.data())
                    .ifPresent(fact -> refusal(event, fact)
                            .ifPresentOrElse(
                                    reason -> rejections.add(new Rejection(event, reason)),
                                    () -> events.computeIfAbsent(
                                                    BranchMonth.at(fact.branchId(), fact.time()),
                                                    _ -> new ArrayList<>())
                                            .add(event)));
        }
        Map<BranchMonth, MonthFacts> facts = new LinkedHashMap<>();
        events.forEach((month, all) -> facts.put(
                month, MonthFacts.of(all.stream().map(ReceivedEvent::data).toList())));
        months.join(facts)
                .forEach(full -> events.getOrDefault(full, List.of())
                        .forEach(event -> rejections.add(new Rejection(event, "month-full"))));
        return rejections;
    }

    private static Optional<String> refusal(ReceivedEvent event, Fact fact) {
        if (!fact.isPossibleAt(event.time())) {
            return Optional.of("impossible-time");
        }
        return Fact.repeatsMember(event.data()) ? Optional.of("repeated-member") : Optional.empty();
    }
}
