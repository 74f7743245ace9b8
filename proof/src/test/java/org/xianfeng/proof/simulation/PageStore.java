package org.xianfeng.proof.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.JournalPart;
import org.xianfeng.scoring.page.LedgerPage;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.Verification;

/** The store as a port: pages that are replaced when they are still at the version that was read, and closed parts. */
final class PageStore {
    private final Map<PageId, LedgerPage> pages = new HashMap<>();
    private final Map<PageId, PageHead> heads = new HashMap<>();
    private final Map<PageId, Map<Integer, JournalPart>> parts = new HashMap<>();

    LedgerPage read(PageId id) {
        LedgerPage page = pages.get(id);
        return page == null ? LedgerPage.empty(id) : page;
    }

    /** Whether the page was still at the version before. */
    boolean replace(LedgerPage page, PageHead head) {
        if (read(page.id()).version() != page.version() - 1) {
            return false;
        }
        pages.put(page.id(), page);
        heads.put(page.id(), head);
        return true;
    }

    /** The part that stands under the number now: this one, or one that was there before. */
    JournalPart keep(JournalPart part) {
        JournalPart before =
                parts.computeIfAbsent(part.page(), _ -> new TreeMap<>()).putIfAbsent(part.number(), part);
        return before == null ? part : before;
    }

    /** What every page effectively holds. */
    Map<String, State> states() {
        Map<String, State> states = new TreeMap<>();
        heads.forEach((id, head) -> states.put(
                id.toString(), new State(head.digest(), head.confirmedHundredths(), head.provisionalHundredths())));
        return states;
    }

    /** The first thing that is not as it must be. */
    Optional<String> flaw() {
        for (LedgerPage page : pages.values()) {
            List<Entry> closed = new ArrayList<>();
            for (int number = 1; number <= page.parts().size(); number++) {
                closed.addAll(
                        parts.getOrDefault(page.id(), Map.of()).get(number).entries());
            }
            Optional<Verification.Flaw> flaw = Verification.of(page, closed, heads.get(page.id()));
            if (flaw.isPresent()) {
                return Optional.of(page.id() + ": " + flaw.get().what());
            }
        }
        return Optional.empty();
    }

    /** What of a page no order of arrival may change. */
    record State(String digest, long confirmed, long provisional) {}
}
