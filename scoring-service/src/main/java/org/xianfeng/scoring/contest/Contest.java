package org.xianfeng.scoring.contest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xianfeng.scoring.claim.Subject;
import org.xianfeng.starter.identity.MemberId;

/**
 * A member says that what a rule gave for a subject is wrong, once; officers answer.
 *
 * <p>The officers of the branch wrote the fact, or are answerable for it, so that none of them judges alone: the first
 * answer of one waits for a second person, whose answer decides. A committee officer decides at once.
 *
 * @param answers the first one first, at most two
 * @param version 0 before it was ever kept
 */
record Contest(String id, Contested about, Plea plea, List<Answer> answers, long version) {
    Contest {
        answers = List.copyOf(answers);
    }

    /**
     * What the member says.
     *
     * @param wantedHundredths what should have counted before caps
     */
    record Plea(long wantedHundredths, String reason, Instant at) {}

    /** How far it is. */
    enum State {
        /** Nobody has answered. */
        OPEN,
        /** An officer of the branch has answered, and a second person has not. */
        ANSWERED,
        /** The member is right. */
        UPHELD,
        /** The member is not right. */
        REFUSED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same for every attempt of a member to contest what a rule gave for a subject. */
    static String id(MemberId member, String rule, Subject subject) {
        String name = String.join("\n", member.value(), rule, subject.toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static Contest begun(Contested about, Plea plea) {
        return new Contest(id(about.member(), about.rule().id(), about.subject()), about, plea, List.of(), 0);
    }

    State state() {
        if (answers.isEmpty()) {
            return State.OPEN;
        }
        return decision()
                .map(answer -> answer.upheld() ? State.UPHELD : State.REFUSED)
                .orElse(State.ANSWERED);
    }

    boolean isDecided() {
        return decision().isPresent();
    }

    /** The answer that holds; none while a second person has to look at it. */
    Optional<Answer> decision() {
        return Optional.of(answers)
                .filter(some -> !some.isEmpty())
                .filter(some -> some.size() > 1 || some.getLast().judge().ofCommittee())
                .map(List::getLast);
    }

    Contest with(Answer answer) {
        return new Contest(
                id,
                about,
                plea,
                Stream.concat(answers.stream(), Stream.of(answer)).toList(),
                version);
    }

    Contest keptAs(long newVersion) {
        return new Contest(id, about, plea, answers, newVersion);
    }
}
