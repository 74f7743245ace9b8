package org.xianfeng.proof.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xianfeng.proof.history.Told;

/** The log as a port: partitions by branch, with repetitions and late facts, and how far each was committed. */
final class EventLog {
    private final List<List<String>> partitions = new ArrayList<>();
    private final int[] committed;

    /** The history as producers of one run tell it: each fact at least once, some late, some again and again. */
    EventLog(List<Told> history, int count, Random random) {
        for (int i = 0; i < count; i++) {
            partitions.add(new ArrayList<>());
        }
        committed = new int[count];
        for (Told told : history) {
            List<String> partition = partitions.get(Math.floorMod(told.key().hashCode(), count));
            partition.add(random.nextInt(partition.size() + 1), told.id());
            while (random.nextInt(4) == 0) {
                partition.add(random.nextInt(partition.size() + 1), told.id());
            }
        }
    }

    int partitions() {
        return partitions.size();
    }

    int committed(int partition) {
        return committed[partition];
    }

    /** A zombie may also commit backwards, as the last one to commit. */
    void commit(int partition, int offset) {
        committed[partition] = offset;
    }

    List<String> read(int partition, int from, int most) {
        List<String> all = partitions.get(partition);
        return List.copyOf(all.subList(from, Math.min(all.size(), from + most)));
    }

    boolean isDrained() {
        for (int i = 0; i < committed.length; i++) {
            if (committed[i] < partitions.get(i).size()) {
                return false;
            }
        }
        return true;
    }
}
