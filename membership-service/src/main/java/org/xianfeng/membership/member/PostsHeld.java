package org.xianfeng.membership.member;

import java.util.List;
import java.util.Map;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** Which posts of an organisation members hold today. */
@FunctionalInterface
public interface PostsHeld {
    Map<MemberId, List<String>> in(OrganisationId organisation);
}
