package org.xianfeng.activity.study;

import java.util.Collection;
import java.util.List;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.NewEvent;

/** The study of all members. */
public interface Studies {
    /** The study of a member; an empty one if there was none yet. */
    MemberStudy of(MemberId member);

    /** The study of those members who have studied. */
    List<MemberStudy> of(Collection<MemberId> members);

    /** Keeps a change with its events in one write; says no when another writer was faster. */
    boolean keep(MemberStudy study, List<NewEvent> events);
}
