package org.xianfeng.scoring.belonging;

import java.time.LocalDate;
import java.util.Optional;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** To which branch a member belonged on any day. */
@FunctionalInterface
public interface BranchOnDay {
    /** That branch; before the registration, the branch of the registration. None while nothing is known of the member. */
    Optional<OrganisationId> of(MemberId member, LocalDate day);
}
