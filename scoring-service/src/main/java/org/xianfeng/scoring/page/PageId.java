package org.xianfeng.scoring.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Claim;

/**
 * The address of a page: account, block, and the period in which the facts happened.
 *
 * @param period for example {@code 2026-11}, {@code 2026Q4} or {@code 2026}
 */
public record PageId(Account account, String block, String period) {
    private static final Pattern FORM =
            Pattern.compile("([mb]):([A-Za-z0-9-]{1,64}):([a-z0-9-]{1,60}):(\\d{4}(?:-\\d\\d|Q\\d)?)");

    /** The page a claim belongs to, for ever. */
    public static PageId of(Claim claim) {
        return new PageId(
                claim.account(), claim.block().id(), claim.block().page().at(claim.factTime()));
    }

    /** Reads what {@link #toString} wrote. */
    public static Optional<PageId> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new PageId(
                        new Account(form.group(1).equals("m") ? LedgerKind.MEMBER : LedgerKind.BRANCH, form.group(2)),
                        form.group(3),
                        form.group(4)))
                : Optional.empty();
    }

    /** {@code m:<member>:<block>:<period>} or {@code b:<branch>:<block>:<period>}. */
    @Override
    public String toString() {
        String kind = account.kind() == LedgerKind.MEMBER ? "m:" : "b:";
        return kind + account.id() + ":" + block + ":" + period;
    }
}
