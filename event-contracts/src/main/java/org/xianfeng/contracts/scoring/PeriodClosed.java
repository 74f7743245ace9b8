package org.xianfeng.contracts.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * A committee published the totals of a period that is over; they stay as they are, and what comes late is an adjustment
 * beside them.
 *
 * @param organisationId whose period it is: the totals cover everybody below it
 * @param period for example {@code 2026-10}, {@code 2026Q4} or {@code 2026}
 * @param frozenAt when the totals were signed
 * @param publishedAt when they were published
 * @param objectionLastDay the last day on which somebody may object; the totals are final after it
 * @param memberAccounts how many members have an account in it
 * @param memberConfirmedPointsHundredths their confirmed points of the period, in hundredths of a point
 * @param memberProvisionalPointsHundredths their points that waited for a confirmation, in hundredths of a point
 * @param branchAccounts how many branches have an account in it
 * @param branchConfirmedPointsHundredths their confirmed points of the period, in hundredths of a point
 * @param branchProvisionalPointsHundredths their points that waited for a confirmation, in hundredths of a point
 * @param digest stands for every total of every account: the sum of their SHA-256 hashes, in hex
 */
public record PeriodClosed(
        String organisationId,
        String period,
        Instant frozenAt,
        Instant publishedAt,
        LocalDate objectionLastDay,
        long memberAccounts,
        long memberConfirmedPointsHundredths,
        long memberProvisionalPointsHundredths,
        long branchAccounts,
        long branchConfirmedPointsHundredths,
        long branchProvisionalPointsHundredths,
        String digest)
        implements EventData {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public PeriodClosed {
        Valid.id("organisationId", organisationId);
        Valid.text("period", period, 10);
        Valid.present("frozenAt", frozenAt);
        Valid.present("publishedAt", publishedAt);
        Valid.present("objectionLastDay", objectionLastDay);
        Valid.between("memberAccounts", memberAccounts, 0, Long.MAX_VALUE);
        Valid.between("branchAccounts", branchAccounts, 0, Long.MAX_VALUE);
        Valid.present("digest", digest);
        if (!SHA_256.matcher(digest).matches()) {
            throw new IllegalArgumentException("digest is not a SHA-256 in hex");
        }
    }
}
