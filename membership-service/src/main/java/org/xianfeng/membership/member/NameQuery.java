package org.xianfeng.membership.member;

import java.util.Optional;
import java.util.Set;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * Whose names are looked for.
 *
 * @param branches the only branches that matter; none for all
 * @param after the last one already seen
 */
public record NameQuery(NameStart start, Optional<Set<OrganisationId>> branches, Optional<Member> after) {
    /** The same, going on behind a member. */
    public NameQuery behind(Member last) {
        return new NameQuery(start, branches, Optional.of(last));
    }
}
