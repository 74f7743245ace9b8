package org.xianfeng.scoring.yearterms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xianfeng.starter.identity.MemberId;

/** The vetoes that stand. */
@FunctionalInterface
public interface Vetoes {
    /** Those on a year of these members; a member without any is missing. */
    Map<MemberId, List<Veto>> inYear(int year, Collection<MemberId> members);
}
