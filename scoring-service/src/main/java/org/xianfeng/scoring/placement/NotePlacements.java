package org.xianfeng.scoring.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.OrganisationChanged;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.listener.Rejection;

/**
 * Notes where organisations stand. A move holds for facts from the day after the next one on: a day is left for its event to
 * arrive before the first fact that it decides about.
 */
final class NotePlacements implements EventHandler {
    private static final int DAYS_TO_ARRIVE = 2;

    private final KnownPlacements known;

    NotePlacements(KnownPlacements known) {
        this.known = known;
    }

    @Override
    public String group() {
        return "scoring-service.placement";
    }

    @Override
    public Set<Class<? extends EventData>> handles() {
        return Set.of(OrganisationCreated.class, OrganisationChanged.class);
    }

    @Override
    public List<Rejection> handle(List<ReceivedEvent> batch) {
        known.add(batch.stream().flatMap(NotePlacements::placement).distinct().toList());
        return List.of();
    }

    private static Stream<Placement> placement(ReceivedEvent event) {
        LocalDate day = event.time().atZone(PagePeriod.CALENDAR).toLocalDate();
        return switch (event.data()) {
            case OrganisationCreated made ->
                Stream.of(placement(made.organisationId(), made.revision(), made.parentId(), day));
            case OrganisationChanged now ->
                Stream.of(
                        placement(now.organisationId(), now.revision(), now.parentId(), day.plusDays(DAYS_TO_ARRIVE)));
            default -> Stream.empty();
        };
    }

    private static Placement placement(String id, long revision, @Nullable String parent, LocalDate from) {
        return new Placement(
                new OrganisationId(id), revision, Optional.ofNullable(parent).map(OrganisationId::new), from);
    }
}
