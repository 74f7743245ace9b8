package org.xianfeng.membership.post;

import java.util.Collection;
import java.util.List;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** Which posts a member holds today in some organisations. */
@FunctionalInterface
public interface PostsOfMember {
    List<HeldPost> heldBy(MemberId member, Collection<OrganisationId> organisations);
}
