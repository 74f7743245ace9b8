package org.xianfeng.membership.signinhistory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.page.Page;

/** Shows people what happened at the door of their own account. */
@RestController
@RequestMapping("/api/membership/me/sign-ins")
class SignInHistoryController {
    private final SignInHistory history;

    SignInHistoryController(SignInHistory history) {
        this.history = history;
    }

    /** One event; {@code kind} and {@code how} are those of the audit trail. */
    record SignInView(
            String id, Instant at, String kind, @Nullable String how, String agent, String address) {
        static SignInView of(SignInEvent event) {
            return new SignInView(
                    event.id(),
                    event.at(),
                    event.kind(),
                    event.how().isEmpty() ? null : event.how(),
                    event.device().agent(),
                    event.device().address());
        }
    }

    /** The newest first: the last hundred of half a year. */
    @GetMapping
    Page<SignInView> mine(
            Caller caller, @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "20") int limit) {
        List<SignInEvent> rest = behind(history.of(caller.account()), cursor);
        int most = Math.clamp(limit, 1, Page.MOST);
        List<SignInView> items = rest.stream().limit(most).map(SignInView::of).toList();
        return new Page<>(items, rest.size() > most ? items.getLast().id() : null);
    }

    private static List<SignInEvent> behind(List<SignInEvent> all, @Nullable String cursor) {
        return cursor == null
                ? all
                : all.stream()
                        .dropWhile(event -> !event.id().equals(cursor))
                        .skip(1)
                        .toList();
    }
}
