package org.xianfeng.membership.member;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.version.Versioned;

/**
 * A member as those see who may.
 *
 * @param since the day the member belongs to the branch from
 * @param leftOn the first day off the roster; none while on it
 * @param posts the posts held in the branch today
 */
public record MemberView(
        String id,
        String name,
        String branchId,
        @Nullable String groupId,
        Standing standing,
        Employment employment,
        LocalDate since,
        @Nullable LocalDate leftOn,
        List<String> posts,
        long version)
        implements Versioned {
    public static MemberView of(Member member, List<String> posts) {
        return new MemberView(
                member.id().value(),
                member.name().inFull(),
                member.branch().value(),
                member.group().map(OrganisationId::value).orElse(null),
                member.standing(),
                member.employment(),
                member.since(),
                member.leftOn().orElse(null),
                posts,
                member.version());
    }
}
