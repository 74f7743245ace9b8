package org.xianfeng.membership.memberintake;

import java.time.Clock;
import org.xianfeng.membership.importwork.PlacesBelow;
import org.xianfeng.membership.importwork.RowWorks;
import org.xianfeng.membership.layout.ShippedLayouts;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.membership.post.FillPosts;
import org.xianfeng.membership.roll.Rolls;

/** The intake of members as it is wired, over a test's own stores. */
public record MemberIntakes(Organisations organisations, PlacesBelow below, FillPosts posts, Clock clock) {
    public RowWorks over(Members members, PersonalFiles files, Rolls rolls) {
        EnterMembers enter = new EnterMembers(members, files, rolls, posts, clock);
        return new MemberIntakeConfiguration()
                .memberRowWorks(
                        ShippedLayouts.layouts(),
                        below,
                        organisations,
                        new MemberRowWork.Tools(new Register(members, files), enter, posts, () -> {}));
    }
}
