package org.xianfeng.starter.access;

import java.util.List;
import java.util.Optional;
import org.xianfeng.starter.identity.MemberId;

/**
 * Who sent a request, as the service itself read it from the token.
 *
 * @param account the account or machine client (claim {@code sub})
 * @param member the member behind the account, if there is one (claim {@code member_id})
 * @param grants what the account may do where (claim {@code grants})
 * @param session the sign-in that the token came from, if it names one (claim {@code sid})
 */
public record Caller(String account, Optional<MemberId> member, List<Grant> grants, Optional<String> session) {
    public Caller {
        grants = List.copyOf(grants);
    }

    /** A caller whose sign-in does not matter. */
    public Caller(String account, Optional<MemberId> member, List<Grant> grants) {
        this(account, member, grants, Optional.empty());
    }
}
