package org.xianfeng.scoring.adjustment;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.adjustment.VerifyPeriod.Reached;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.frozen.FrozenTotals;
import org.xianfeng.scoring.frozen.FrozenTotals.Side;

/** How far a verification is, as a caller carries it from request to request. Whoever invents one deceives nobody else. */
final class Bookmark {
    private static final int PARTS = 11;
    private static final int DIGEST_LETTERS = 64;

    private Bookmark() {}

    static String of(Reached reached) {
        Account last = reached.last();
        FrozenTotals totals = reached.totals();
        String text = last + "|" + text(totals.members()) + "|" + text(totals.branches()) + "|" + totals.digest();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Side side) {
        return side.accounts() + "|" + side.entries() + "|" + side.confirmedHundredths() + "|"
                + side.provisionalHundredths();
    }

    /** Reads what {@link #of} wrote; none if it is something else. */
    static Optional<Reached> read(@Nullable String bookmark) {
        if (bookmark == null) {
            return Optional.of(Reached.NOTHING);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(bookmark), StandardCharsets.UTF_8);
            String[] parts = text.split("[|:]", -1);
            if (parts.length != PARTS || !parts[PARTS - 1].matches("[0-9a-f]{" + DIGEST_LETTERS + "}")) {
                return Optional.empty();
            }
            LedgerKind kind = LedgerKind.valueOf(parts[0].toUpperCase(Locale.ROOT));
            FrozenTotals totals = new FrozenTotals(side(parts, 2), side(parts, 6), parts[PARTS - 1]);
            return Optional.of(new Reached(new Account(kind, parts[1]), totals));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Side side(String[] parts, int at) {
        return new Side(
                Long.parseLong(parts[at]),
                Long.parseLong(parts[at + 1]),
                Long.parseLong(parts[at + 2]),
                Long.parseLong(parts[at + 3]));
    }
}
