package org.xianfeng.scoring.frozen;

import java.util.List;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.page.Canonical;
import org.xianfeng.scoring.page.PageId;

/**
 * What an account had from the facts of a period at one moment.
 *
 * @param branchId where the account stood then
 * @param confirmedHundredths confirmed points, in hundredths of a point
 * @param provisionalHundredths points that waited for a confirmation
 * @param pages how far the journals of its pages went, ordered by page
 */
public record FrozenAccount(
        Account account, String branchId, long confirmedHundredths, long provisionalHundredths, List<PageMark> pages) {
    public FrozenAccount {
        pages = List.copyOf(pages);
    }

    /**
     * How far the journal of a page went.
     *
     * @param entries how many entries it had
     * @param chain the hash of the newest of them, which covers all before it
     */
    public record PageMark(PageId page, long entries, String chain) {}

    /** How many entries its pages had. */
    public long entries() {
        return pages.stream().mapToLong(PageMark::entries).sum();
    }

    /** The points of both kinds. */
    public long pointsHundredths() {
        return confirmedHundredths + provisionalHundredths;
    }

    /** Everything said here, one after the other, under the freezing it belongs to. */
    public Canonical canonical(String freezing) {
        Canonical content = new Canonical()
                .put("xianfeng frozen account")
                .put(freezing)
                .put(account.toString())
                .put(branchId)
                .put(confirmedHundredths)
                .put(provisionalHundredths)
                .put(pages.size());
        pages.forEach(
                mark -> content.put(mark.page().toString()).put(mark.entries()).put(mark.chain()));
        return content;
    }
}
