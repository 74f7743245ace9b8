package org.xianfeng.membership.conferral;

import java.time.LocalDate;
import java.util.Optional;
import org.xianfeng.starter.access.Grant;

/**
 * A grant that nobody gave by hand.
 *
 * @param because {@code membership}, or the post that confers it
 * @param until the first day it no longer holds; none while the end is open
 */
public record ConferredGrant(Grant grant, String because, Optional<LocalDate> until) {}
