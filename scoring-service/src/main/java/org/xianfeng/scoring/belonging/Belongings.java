package org.xianfeng.scoring.belonging;

import java.util.Collection;
import java.util.Map;
import org.xianfeng.starter.identity.MemberId;

/** Where members stood: a function of their events alone, in whatever order they come. */
public interface Belongings {
    /** Where those of the members stood at the beginning of a year of whom anything is known. */
    Map<MemberId, Stood> inYear(int year, Collection<MemberId> members);
}
