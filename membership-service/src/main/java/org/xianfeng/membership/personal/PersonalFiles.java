package org.xianfeng.membership.personal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianfeng.starter.identity.MemberId;

/**
 * All personal files. An identity number is held by one member at a time: who registers it first, until that one has left
 * the roster. Operations on many take as many round trips as those on one.
 */
public interface PersonalFiles {
    Optional<PersonalFile> find(MemberId member);

    /** Those that are there. */
    Map<MemberId, PersonalFile> findAll(Collection<MemberId> members);

    /**
     * Reserves the identity numbers, then adds the files. A file that is there already is left as it is, so that a repeated
     * call changes nothing.
     *
     * @return those that were not added, each with the member who holds the number
     */
    Map<MemberId, MemberId> addAll(Collection<PersonalFile> files);

    /**
     * Puts the next version in place of the one before.
     *
     * @return who holds the identity number, if it is somebody else; then nothing was changed
     * @throws org.xianfeng.starter.pending.StaleVersion if another change came first
     */
    Optional<MemberId> replace(PersonalFile next);

    /** Takes files away, with what they are found by: for members who never came to be. */
    void removeAll(Collection<MemberId> members);

    /** Who has these numbers in their files, those who have left included. */
    Map<IdentityNumber, MemberId> holdersOf(Collection<IdentityNumber> numbers);

    /** Who has these numbers in their files; at most {@link #SHARERS} for each. */
    Map<PhoneNumber, Set<MemberId>> holdersOfPhones(Collection<PhoneNumber> numbers);

    /** As many members are found by one phone number; of an office's number not more are of use. */
    int SHARERS = 200;
}
