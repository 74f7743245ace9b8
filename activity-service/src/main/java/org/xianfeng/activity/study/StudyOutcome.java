package org.xianfeng.activity.study;

/** What became of a wish to study, to go on, or to revoke. */
public sealed interface StudyOutcome {
    /**
     * It was done.
     *
     * @param completedNow whether this very step completed the lesson
     */
    record Done(LessonStudy study, int requiredSeconds, String session, boolean completedNow) implements StudyOutcome {}

    /** It was not done, and why. */
    record Refused(Reason reason) implements StudyOutcome {}

    /** Why studying was refused. */
    enum Reason {
        NOT_A_MEMBER,
        LESSON_UNKNOWN,
        SESSION_REPLACED,
        COMPLETION_UNKNOWN
    }
}
