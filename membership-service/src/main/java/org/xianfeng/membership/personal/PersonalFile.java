package org.xianfeng.membership.personal;

import java.util.Optional;
import org.xianfeng.starter.identity.MemberId;

/**
 * What is known of a member beyond the roster; kept under the member's id.
 *
 * @param version 1 when new, one more with every change
 */
public record PersonalFile(
        MemberId member,
        PersonalFacts facts,
        Optional<IdentityNumber> identity,
        Optional<PhoneNumber> phone,
        long version) {}
