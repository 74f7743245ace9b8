package org.xianfeng.scoring.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many accounts have how many points: a histogram in blocks of neighbouring scores, each with its sum. A rank adds up
 * the blocks above and looks into one, however many accounts there are. Memory goes by different scores: 12 bytes each,
 * at most twice that. Not safe for several threads.
 */
public final class ScoreCounts {
    private static final int MOST_IN_BLOCK = 512;

    private final List<Block> blocks = new ArrayList<>();
    private int size;

    /** One more account has this score. */
    public void add(long score) {
        if (blocks.isEmpty()) {
            blocks.add(new Block(new long[MOST_IN_BLOCK], new int[MOST_IN_BLOCK], 0));
        }
        int at = blockOf(score);
        Block block = blocks.get(at);
        block.add(score);
        size++;
        if (block.used == MOST_IN_BLOCK) {
            blocks.add(at + 1, block.upperHalf());
        }
    }

    /** One account less has this score. @throws IllegalStateException if none has it */
    public void remove(long score) {
        int at = blocks.isEmpty() ? -1 : blockOf(score);
        if (at < 0 || !blocks.get(at).remove(score)) {
            throw new IllegalStateException("no account has the score " + score);
        }
        size--;
        if (blocks.get(at).used == 0) {
            blocks.remove(at);
        }
    }

    /** How many accounts there are. */
    public int size() {
        return size;
    }

    /** How many have a higher score; the rank is one more, and shared by all who have the same score. */
    public int above(long score) {
        int above = 0;
        for (int at = blocks.size() - 1; at >= 0; at--) {
            Block block = blocks.get(at);
            if (block.scores[0] <= score) {
                return above + block.above(score);
            }
            above += block.total;
        }
        return above;
    }

    /** How many have exactly this score. */
    public int at(long score) {
        return blocks.isEmpty() ? 0 : blocks.get(blockOf(score)).at(score);
    }

    /** How many have a lower score. */
    public int below(long score) {
        return size - above(score) - at(score);
    }

    /** The lowest score that is higher than this one. */
    public OptionalLong nextAbove(long score) {
        if (blocks.isEmpty()) {
            return OptionalLong.empty();
        }
        int at = blockOf(score);
        OptionalLong here = blocks.get(at).nextAbove(score);
        return here.isPresent() || at + 1 == blocks.size() ? here : OptionalLong.of(blocks.get(at + 1).scores[0]);
    }

    /** The highest score that is lower than this one. */
    public OptionalLong nextBelow(long score) {
        if (blocks.isEmpty()) {
            return OptionalLong.empty();
        }
        int at = blockOf(score);
        OptionalLong here = blocks.get(at).nextBelow(score);
        return here.isPresent() || at == 0
                ? here
                : OptionalLong.of(blocks.get(at - 1).last());
    }

    /** The last block that begins at or below the score; the first one for a score below all. */
    private int blockOf(long score) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).scores[0] <= score) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Neighbouring scores in ascending order, and how many accounts have each. */
    private static final class Block {
        private final long[] scores;
        private final int[] counts;
        private int used;
        private int total;

        Block(long[] scores, int[] counts, int used) {
            this.scores = scores;
            this.counts = counts;
            this.used = used;
            this.total = Arrays.stream(counts, 0, used).sum();
        }

        private int find(long score) {
            return Arrays.binarySearch(scores, 0, used, score);
        }

        void add(long score) {
            int at = find(score);
            if (at < 0) {
                at = -at - 1;
                System.arraycopy(scores, at, scores, at + 1, used - at);
                System.arraycopy(counts, at, counts, at + 1, used - at);
                scores[at] = score;
                counts[at] = 0;
                used++;
            }
            counts[at]++;
            total++;
        }

        boolean remove(long score) {
            int at = find(score);
            if (at < 0) {
                return false;
            }
            counts[at]--;
            total--;
            if (counts[at] == 0) {
                used--;
                System.arraycopy(scores, at + 1, scores, at, used - at);
                System.arraycopy(counts, at + 1, counts, at, used - at);
            }
            return true;
        }

        Block upperHalf() {
            int half = used / 2;
            long[] upperScores = new long[MOST_IN_BLOCK];
            int[] upperCounts = new int[MOST_IN_BLOCK];
            System.arraycopy(scores, half, upperScores, 0, used - half);
            System.arraycopy(counts, half, upperCounts, 0, used - half);
            Block upper = new Block(upperScores, upperCounts, used - half);
            used = half;
            total -= upper.total;
            return upper;
        }

        int above(long score) {
            int at = find(score);
            int above = 0;
            for (int i = at < 0 ? -at - 1 : at + 1; i < used; i++) {
                above += counts[i];
            }
            return above;
        }

        int at(long score) {
            int at = find(score);
            return at < 0 ? 0 : counts[at];
        }

        OptionalLong nextAbove(long score) {
            int at = find(score);
            int next = at < 0 ? -at - 1 : at + 1;
            return next < used ? OptionalLong.of(scores[next]) : OptionalLong.empty();
        }

        OptionalLong nextBelow(long score) {
            int at = find(score);
            int next = at < 0 ? -at - 2 : at - 1;
            return next >= 0 ? OptionalLong.of(scores[next]) : OptionalLong.empty();
        }

        long last() {
            return scores[used - 1];
        }
    }
}
