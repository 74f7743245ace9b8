package org.xianfeng.scoring.participation;

/**
 * One round of a need, as of the need's latest revision known.
 *
 * @param satisfaction 1 to 5, or 0 when the asker gave none
 */
public record NeedRound(Stage stage, int satisfaction, long revision) {
    /** How far the round is. */
    public enum Stage {
        AWAITING,
        SOLVED,
        REOPENED
    }

    NeedRound and(NeedRound other) {
        if (revision != other.revision) {
            return revision > other.revision ? this : other;
        }
        if (stage != other.stage) {
            return stage.compareTo(other.stage) > 0 ? this : other;
        }
        return satisfaction >= other.satisfaction ? this : other;
    }
}
