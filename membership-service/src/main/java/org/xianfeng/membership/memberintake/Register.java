package org.xianfeng.membership.memberintake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.starter.identity.MemberId;

/** Who is on the register now, found by identity numbers, many at a time. */
final class Register {
    private final Members members;
    private final PersonalFiles files;

    Register(Members members, PersonalFiles files) {
        this.members = members;
        this.files = files;
    }

    /** Somebody on the register. */
    record Known(Member member, Optional<PersonalFile> file) {}

    /** Those who are on it; who has left is not. */
    Map<IdentityNumber, Known> holding(Collection<IdentityNumber> numbers) {
        Map<IdentityNumber, MemberId> holders = files.holdersOf(numbers);
        Map<MemberId, Member> present = present(holders.values());
        Map<MemberId, PersonalFile> read = files.findAll(present.keySet());
        Map<IdentityNumber, Known> known = new HashMap<>();
        holders.forEach((number, id) -> {
            Member member = present.get(id);
            if (member != null) {
                known.put(number, new Known(member, Optional.ofNullable(read.get(id))));
            }
        });
        return known;
    }

    /** Those of the members who are on the roster. */
    Map<MemberId, Member> present(Collection<MemberId> ids) {
        return members.findAll(ids).stream()
                .filter(member -> !member.left())
                .collect(Collectors.toMap(Member::id, Function.identity()));
    }
}
