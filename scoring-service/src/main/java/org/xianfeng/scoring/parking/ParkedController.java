package org.xianfeng.scoring.parking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.page.Page;

/** Shows operators which events wait, since when and why. */
@RestController
@RequestMapping("/api/scoring/parked")
class ParkedController {
    private final ParkedEvents parked;
    private final Access access;

    ParkedController(ParkedEvents parked, Access access) {
        this.parked = parked;
        this.access = access;
    }

    /** A waiting event. */
    record Parked(String eventId, String eventType, String key, List<String> memberIds, Instant since, String reason) {}

    @GetMapping
    Page<Parked> list(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        access.requireEverywhere(caller, Role.SYSTEM_ADMINISTRATOR);
        List<Parked> found = parked.after(cursor, limit + 1).stream()
                .map(ParkedController::shown)
                .toList();
        boolean isMore = found.size() > limit;
        List<Parked> items = isMore ? found.subList(0, limit) : found;
        return new Page<>(items, isMore ? items.getLast().eventId() : null);
    }

    private static Parked shown(ParkedEvent one) {
        return new Parked(
                one.event().id(),
                one.event().type(),
                one.event().key(),
                one.members().stream().map(MemberId::value).sorted().toList(),
                one.since(),
                one.reason());
    }
}
