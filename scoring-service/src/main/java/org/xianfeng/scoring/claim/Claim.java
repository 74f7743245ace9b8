package org.xianfeng.scoring.claim;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.Valid;

/**
 * What one fact claims for one account under one rule. There is one claim per event, rule, subject and account; where
 * a rule finds nothing to give it claims 0 points and says why.
 *
 * @param account whose points
 * @param block the block of the rule; with the time of the fact it chooses the page, for ever
 * @param caps every cap the claim counts under, at the values in force on the day of the fact
 * @param subject what the fact is about; of the claims of one rule about one subject the highest revision holds
 * @param revision grows with every change of the subject
 * @param rule the version in force on the day of the fact
 * @param factTime when the <em>original</em> fact happened, also in the claim of a later correction
 * @param event where it comes from
 * @param branchId the branch at that time
 * @param rawPointsHundredths points before caps; 0 when there are none to give, negative for a deduction
 * @param settled whether the points wait for a confirmation
 * @param reason why, or why not
 * @param once when present, only the earliest claim of the rule with points and this key counts in a page
 */
public record Claim(
        Account account,
        Block block,
        List<Cap> caps,
        Subject subject,
        long revision,
        RuleVersion rule,
        Instant factTime,
        SourceEvent event,
        String branchId,
        long rawPointsHundredths,
        Settled settled,
        Reason reason,
        @Nullable String once) {
    /** No single claim and no cap is above a million points. */
    public static final long MOST_HUNDREDTHS = 100_000_000;

    private static final Instant EARLIEST = Instant.parse("1949-10-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public Claim {
        Valid.present("account", account);
        Valid.present("block", block);
        caps = Valid.list("caps", caps, 8);
        Valid.present("subject", subject);
        Valid.revision(revision);
        Valid.present("rule", rule);
        factTime = factTime.truncatedTo(ChronoUnit.MILLIS);
        Valid.present("event", event);
        if (!Form.isId(branchId, 64, false)) {
            throw new IllegalArgumentException("branchId is not an id");
        }
        Valid.between("rawPointsHundredths", rawPointsHundredths, -MOST_HUNDREDTHS, MOST_HUNDREDTHS);
        Valid.present("settled", settled);
        Valid.present("reason", reason);
        if (once != null) {
            Valid.text("once", once, 200);
        }
        if (factTime.isBefore(EARLIEST) || factTime.isAfter(LATEST)) {
            throw new IllegalArgumentException("factTime is out of bounds");
        }
        checkCaps(block, caps);
    }

    private static void checkCaps(Block block, List<Cap> caps) {
        for (int i = 0; i < caps.size(); i++) {
            Cap cap = caps.get(i);
            if (!cap.window().within(block.page())) {
                throw new IllegalArgumentException("cap " + cap.id() + " is wider than a page of block " + block.id());
            }
            boolean twice = caps.subList(0, i).stream()
                    .anyMatch(other -> other.id().equals(cap.id()) && other.window() == cap.window());
            if (twice) {
                throw new IllegalArgumentException("cap " + cap.id() + " stands twice");
            }
        }
    }
}
