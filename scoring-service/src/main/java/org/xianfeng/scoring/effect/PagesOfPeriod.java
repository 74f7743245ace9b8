package org.xianfeng.scoring.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.ledger.Blocks;
import org.xianfeng.scoring.page.PageId;

/** The addresses of every page on which facts of a period stand or would stand. */
public final class PagesOfPeriod {
    private final Set<Place> places = new LinkedHashSet<>();

    /** By what is in force under any of these books. */
    public PagesOfPeriod(Reach reach, List<Blocks> all) {
        for (LocalDate day = reach.from(); !day.isAfter(reach.to()); day = firstOfNextMonth(day)) {
            for (Blocks blocks : all) {
                for (Blocks.BlockInForce one : blocks.inForce(day.getYear())) {
                    String name = one.block()
                            .page()
                            .at(day.atStartOfDay(PagePeriod.CALENDAR).toInstant());
                    places.add(new Place(one.ledger(), one.block().id(), name));
                }
            }
        }
    }

    private record Place(LedgerKind ledger, String block, String period) {}

    private static LocalDate firstOfNextMonth(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }

    /** Those of one account. */
    public List<PageId> of(Account account) {
        List<PageId> pages = new ArrayList<>();
        for (Place place : places) {
            if (place.ledger() == account.kind()) {
                pages.add(new PageId(account, place.block(), place.period()));
            }
        }
        return pages;
    }
}
