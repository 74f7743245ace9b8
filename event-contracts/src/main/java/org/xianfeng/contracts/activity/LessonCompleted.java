package org.xianfeng.contracts.activity;

import java.time.Instant;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.Valid;

/**
 * A member completed a lesson.
 *
 * @param completionId the completion; a new one after a revocation
 * @param memberId the member
 * @param branchId the branch of the member at that time
 * @param courseId the course
 * @param lessonId the lesson
 * @param studySeconds study time as measured by the server, 0 to 86,400
 * @param completedAt when it was completed
 * @param revision 1 for the first state of the subject, more with every change of it
 */
public record LessonCompleted(
        String completionId,
        String memberId,
        String branchId,
        String courseId,
        String lessonId,
        long studySeconds,
        Instant completedAt,
        long revision)
        implements EventData {
    public LessonCompleted {
        Valid.id("completionId", completionId);
        Valid.id("memberId", memberId);
        Valid.id("branchId", branchId);
        Valid.id("courseId", courseId);
        Valid.id("lessonId", lessonId);
        Valid.between("studySeconds", studySeconds, 0, 86_400);
        Valid.present("completedAt", completedAt);
        Valid.revision(revision);
    }
}
