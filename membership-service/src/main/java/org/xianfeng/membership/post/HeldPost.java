package org.xianfeng.membership.post;

import java.time.LocalDate;
import java.util.Optional;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * A post that somebody holds.
 *
 * @param post such as {@code secretary}
 * @param until the first day no longer in it; none while the end is open
 */
public record HeldPost(OrganisationId organisation, String post, Optional<LocalDate> until) {}
