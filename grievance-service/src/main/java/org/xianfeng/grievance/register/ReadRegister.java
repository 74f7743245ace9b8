package org.xianfeng.grievance.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedId;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.starter.page.Page;

/** Reads a register from its newest need backwards, a bounded part at a time. */
public final class ReadRegister {
    /** How many entries one answer looks at; with a narrow filter it may hold few needs and still have a next part. */
    private static final int MOST_ENTRIES = 5 * RegisterPage.SIZE;

    private final NeedRegister register;
    private final Needs needs;

    ReadRegister(NeedRegister register, Needs needs) {
        this.register = register;
        this.needs = needs;
    }

    /** The next needs before a place that pass the filter; the newest ones when there is no place given. */
    public Page<Need> before(Optional<RegisterPlace> place, RegisterName name, Predicate<Need> filter, int limit) {
        List<Need> found = new ArrayList<>();
        Optional<RegisterPage> page =
                place.isPresent() ? register.page(name, place.get().page()) : register.last(name);
        int unread = place.map(RegisterPlace::before).orElse(RegisterPage.SIZE);
        int looked = 0;
        while (page.isPresent() && looked < MOST_ENTRIES) {
            int number = page.get().number();
            List<NeedId> entries = page.get().needs();
            unread = Math.min(unread, entries.size());
            while (unread > 0) {
                int from = Math.max(0, unread - limit);
                for (Need need : needs.find(entries.subList(from, unread).reversed())) {
                    if (filter.test(need)) {
                        found.add(need);
                    }
                    if (found.size() == limit) {
                        return new Page<>(found, next(number, entries.indexOf(need.id())));
                    }
                }
                looked += unread - from;
                unread = from;
            }
            if (number == 0) {
                return new Page<>(found, null);
            }
            page = register.page(name, number - 1);
            unread = RegisterPage.SIZE;
        }
        return new Page<>(
                found, page.map(last -> next(last.number(), RegisterPage.SIZE)).orElse(null));
    }

    private static @Nullable String next(int page, int before) {
        if (before > 0) {
            return new RegisterPlace(page, before).toString();
        }
        return page > 0 ? new RegisterPlace(page - 1, RegisterPage.SIZE).toString() : null;
    }
}
