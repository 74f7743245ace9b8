package org.xianfeng.scoring.participation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.xianfeng.starter.identity.OrganisationId;

/** What is known of every branch, month by month. */
public interface Months {
    /** Joins these facts with what is known; answers the months that have no room for them, which stay as they are. */
    Set<BranchMonth> join(Map<BranchMonth, MonthFacts> facts);

    /** What is known; a month of which nothing is known is missing. */
    Map<BranchMonth, MonthFacts> find(Collection<BranchMonth> months);

    /** The totals of every branch of which something is known in a month, without an order. */
    void totals(YearMonth month, BiConsumer<OrganisationId, Totals> each);
}
