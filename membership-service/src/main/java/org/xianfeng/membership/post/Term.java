package org.xianfeng.membership.post;

import java.time.LocalDate;
import java.util.Optional;
import org.xianfeng.starter.identity.MemberId;

/**
 * One member's time in a post.
 *
 * @param from the first day in it
 * @param until the first day no longer in it; none while the end is open
 */
record Term(Post post, MemberId member, LocalDate from, Optional<LocalDate> until) {
    Term {
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException("a term ends after it began");
        }
    }

    boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    Term endingOn(LocalDate day) {
        return new Term(post, member, from, Optional.of(day));
    }
}
