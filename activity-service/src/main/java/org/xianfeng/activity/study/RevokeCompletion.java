package org.xianfeng.activity.study;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianfeng.activity.study.StudyOutcome.Done;
import org.xianfeng.activity.study.StudyOutcome.Reason;
import org.xianfeng.activity.study.StudyOutcome.Refused;
import org.xianfeng.contracts.activity.LessonRevoked;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.NewEvent;
import org.xianfeng.starter.pending.StaleVersion;

/** Takes a completion back; scoring reverses what it earned. */
final class RevokeCompletion {
    private final Studies studies;
    private final Clock clock;

    RevokeCompletion(Studies studies, Clock clock) {
        this.studies = studies;
        this.clock = clock;
    }

    /** The reason and who gave it stay on record with the lesson. */
    StudyOutcome of(MemberId member, String completionId, String byAccount, String reason) {
        MemberStudy study = studies.of(member);
        Optional<LessonStudy> lesson = study.completedAs(completionId);
        if (lesson.isEmpty()) {
            return new Refused(Reason.COMPLETION_UNKNOWN);
        }
        Completion completion = lesson.get().completion().orElseThrow();
        Instant now = clock.instant();
        LessonStudy revoked = lesson.get().revoked(new Revocation(completionId, byAccount, reason, now));
        LessonRevoked fact = new LessonRevoked(
                completion.id(),
                member.value(),
                completion.branch().value(),
                revoked.lesson().course(),
                revoked.lesson().toString(),
                completion.studySeconds(),
                completion.completedAt(),
                now,
                revoked.revision());
        NewEvent event = new NewEvent(fact, completion.id(), completion.branch().value(), now);
        if (!studies.keep(study.with(revoked), List.of(event))) {
            throw new StaleVersion("studies", member.value());
        }
        return new Done(revoked, 0, "", false);
    }
}
