package org.xianfeng.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.provision.ProvisionText;

/**
 * A rule book as it stands in its file; nothing in it is checked yet.
 *
 * @param replacesAbove whether nothing of the books above it holds where it does; else it adds to them
 */
record BookText(
        @Nullable String id,
        @Nullable Integer version,
        @Nullable Title title,
        @Nullable String source,
        @Nullable String effectiveFrom,
        @Nullable Boolean replacesAbove,
        @Nullable List<BlockText> blocks,
        @Nullable List<RuleText> rules) {

    /**
     * A block of rules.
     *
     * @param ledger {@code member} or {@code branch}
     * @param page {@code month}, {@code quarter} or {@code year}
     * @param caps the most the block counts for
     * @param base what a year begins with
     * @param carryOver what a year takes over from the one before
     * @param floor the least a year shows
     * @param ceiling the most a year shows
     */
    record BlockText(
            @Nullable String id,
            @Nullable Title title,
            @Nullable String ledger,
            @Nullable String page,
            @Nullable List<CapText> caps,
            @Nullable BaseText base,
            @Nullable CarryOverText carryOver,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal ceiling) {}

    /**
     * What a year begins with.
     *
     * @param newcomer {@code full}, {@code by-month} or {@code none} for who is registered in the course of the year
     */
    record BaseText(@Nullable BigDecimal points, @Nullable String newcomer) {}

    /**
     * What a year takes over from the one before.
     *
     * @param percent of what that one shows
     * @param most the most points
     */
    record CarryOverText(
            @Nullable Integer percent, @Nullable BigDecimal most) {}

    /** The most points in one {@code day}, {@code month}, {@code quarter} or {@code year}. */
    record CapText(@Nullable String window, @Nullable BigDecimal most) {}

    /**
     * A rule.
     *
     * @param on the event type that starts it
     * @param continuedBy later events about the same subject, judged anew with their own values
     * @param confirmedBy later events that make provisional points final
     * @param undoneBy later events that take the points back
     * @param applies whether the rule concerns the event at all; without it, it always does
     * @param per the list whose items are judged one by one, bound to {@code item}
     * @param when whether the fact earns points
     * @param otherwise the code of the reason when it does not
     * @param because the code of the reason when it does
     * @param once the key of what counts only once in a page
     * @param decided what it says where no event starts it and people decide
     */
    record RuleText(
            @Nullable String id,
            @Nullable Title title,
            @Nullable String block,
            @Nullable String on,
            @Nullable List<LaterText> continuedBy,
            @Nullable List<LaterText> confirmedBy,
            @Nullable List<LaterText> undoneBy,
            @Nullable String applies,
            @Nullable String per,
            @Nullable ToText to,
            @Nullable String when,
            @Nullable String otherwise,
            @Nullable String because,
            @Nullable String once,
            @Nullable PointsText points,
            @Nullable List<CapText> caps,
            @Nullable Boolean provisional,
            @Nullable ProvisionText decided) {}

    /** Whose account: exactly one of the two, as an expression for its id. */
    record ToText(@Nullable String member, @Nullable String branch) {}

    /**
     * A later event, and where its values are to be found differently from the first.
     *
     * @param of instead of the {@code of} of the points
     */
    record LaterText(
            @Nullable String event,
            @Nullable String applies,
            @Nullable String per,
            @Nullable String of) {}

    /**
     * How many points: exactly one of {@code fixed}, {@code table}, {@code bands}, {@code each} and {@code share}.
     *
     * @param by the key into the table
     * @param of the number that is looked up in the bands, or divided into units
     * @param each points for every full unit
     * @param share points for all items together, in proportion to {@code parts}
     */
    record PointsText(
            @Nullable BigDecimal fixed,
            @Nullable String by,
            @Nullable Map<String, BigDecimal> table,
            @Nullable String of,
            @Nullable List<BandText> bands,
            @Nullable BigDecimal each,
            @Nullable Long unit,
            @Nullable BigDecimal share,
            @Nullable String parts) {
        PointsText measuredBy(@Nullable String another) {
            return another == null ? this : new PointsText(fixed, by, table, another, bands, each, unit, share, parts);
        }
    }

    /** Points from a number on, up to the next band. */
    record BandText(@Nullable Long from, @Nullable BigDecimal points) {}
}
