package org.xianfeng.membership.roll;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One list per organisation of what belongs directly to it: the organisations below it and its members.
 *
 * <p>The truth about a member or an organisation is its own document. A roll is written <em>before</em> that document
 * names the owner and struck <em>after</em> it no longer does, so a roll may have a line too many after a crash and
 * never one too few. Who reads a roll checks each line against the truth. The owner of the roots is {@link #ROOTS}.
 */
public interface Rolls {
    /** The owner of the roll on which the roots of the tree stand. */
    String ROOTS = "*";

    /** How many lines a roll has at most; a branch rarely has more than fifty members. */
    int MOST = 5_000;

    /** Puts a line on a roll, once. */
    Admission admit(String owner, Entry entry, Instant now);

    /**
     * Puts many lines on the rolls of many owners, each once; rolls on which there is room take one round trip together.
     *
     * @return of each owner the lines that found no place, if there are any
     */
    Map<String, Map<String, Admission>> admitAll(Map<String, ? extends Collection<Entry>> entries, Instant now);

    /** Takes a line off a roll; does nothing when it is not there. */
    void strike(String owner, String id);

    /** Takes lines off that nobody claimed since then. */
    void strikeAbandoned(String owner, Collection<String> ids, Instant admittedBefore);

    /** Closes an empty roll for ever; false when it is not empty. */
    boolean close(String owner);

    /** Ids of the members on a roll, in the order of their ids, after a given one. */
    List<String> members(String owner, @Nullable String after, int limit);

    /** Ids of the organisations on each of the rolls, in the order of their ids. */
    Map<String, List<String>> organisations(Collection<String> owners);

    /** How many members stand on each of the rolls. */
    Map<String, Size> sizes(Collection<String> owners);

    /** Goes through the sizes of all rolls that have members. */
    void eachSize(BiConsumer<String, Size> use);
}
