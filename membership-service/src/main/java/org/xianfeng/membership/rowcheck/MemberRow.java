package org.xianfeng.membership.rowcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.membership.member.MemberName;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.personal.PersonalFacts;
import org.xianfeng.membership.personal.PhoneNumber;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * A person as a good row tells of one; never printed.
 *
 * @param since the day the person belongs to the branch from, if the row says so
 * @param posts the posts in the branch, by the names of posts
 * @param postsSince from when, if the row says so
 */
public record MemberRow(
        int row,
        MemberName name,
        IdentityNumber identity,
        PersonalFacts facts,
        Optional<PhoneNumber> phone,
        Standing standing,
        Employment employment,
        OrganisationId branch,
        Optional<OrganisationId> group,
        Optional<LocalDate> since,
        List<String> posts,
        Optional<LocalDate> postsSince) {
    public MemberRow {
        posts = List.copyOf(posts);
    }

    @Override
    public String toString() {
        return "row " + row;
    }
}
