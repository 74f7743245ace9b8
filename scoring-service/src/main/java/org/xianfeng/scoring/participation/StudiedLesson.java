package org.xianfeng.scoring.participation;

/** A completion of a lesson; a revocation takes it back for good, whichever of the two comes first. */
public record StudiedLesson(long seconds, boolean revoked) {
    StudiedLesson and(StudiedLesson other) {
        return new StudiedLesson(Math.max(seconds, other.seconds), revoked || other.revoked);
    }
}
