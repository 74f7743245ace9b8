package org.xianfeng.scoring.page;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.Reason;

/**
 * What the holding claims of a page count for: in the order of their facts, each takes what room is left under all of
 * its caps. A deduction is not capped and gives no room back. Nothing but the claims has a say, so every order of
 * arrival gives the same.
 */
final class Fold {
    /** The order in which facts take room. */
    static final Comparator<Claim> ORDER = Comparator.comparing(Claim::factTime)
            .thenComparing(claim -> claim.rule().id())
            .thenComparing(Claim::subject)
            .thenComparing(Claim::revision)
            .thenComparing(claim -> claim.event().id())
            .thenComparing(claim -> claim.event().contentHash());

    private final Map<Room, Long> taken;
    private final Set<Room> once;

    private Fold(Map<Room, Long> taken, Set<Room> once) {
        this.taken = new HashMap<>(taken);
        this.once = new HashSet<>(once);
    }

    /** Decides on claims that stand in {@link #ORDER}. */
    static List<Counted> of(List<Claim> holding) {
        return new Fold(Map.of(), Set.of()).all(holding);
    }

    /** Decides on what held before and what holds now; as far as both begin with the very same claims, once. */
    static Change change(List<Claim> before, List<Claim> now) {
        int same = 0;
        while (same < before.size() && same < now.size() && before.get(same) == now.get(same)) {
            same++;
        }
        Fold fold = new Fold(Map.of(), Set.of());
        List<Counted> counted = new ArrayList<>(now.size());
        counted.addAll(fold.all(now.subList(0, same)));
        List<Counted> gone = new Fold(fold.taken, fold.once).all(before.subList(same, before.size()));
        List<Counted> come = fold.all(now.subList(same, now.size()));
        counted.addAll(come);
        return new Change(now, counted, gone, come);
    }

    /**
     * What a posting does to what counts.
     *
     * @param claims those that hold now
     * @param counted what they count for
     * @param gone what stood before from the first difference on
     * @param come what stands there now
     */
    record Change(List<Claim> claims, List<Counted> counted, List<Counted> gone, List<Counted> come) {}

    private List<Counted> all(List<Claim> claims) {
        List<Counted> counted = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            counted.add(next(claim));
        }
        return counted;
    }

    private Counted next(Claim claim) {
        long raw = claim.rawPointsHundredths();
        if (raw <= 0) {
            return new Counted(claim, raw, null);
        }
        if (claim.once() != null && !once.add(onceOf(claim))) {
            return new Counted(
                    claim, 0, Reason.of("once-only", "rule:" + claim.rule().id()));
        }
        long counts = raw;
        Cap narrowest = null;
        List<Room> rooms = rooms(claim);
        for (int i = 0; i < rooms.size(); i++) {
            Cap cap = claim.caps().get(i);
            long left = Math.max(0, cap.mostHundredths() - taken.getOrDefault(rooms.get(i), 0L));
            if (left < counts) {
                counts = left;
                narrowest = cap;
            }
        }
        for (Room room : rooms) {
            taken.merge(room, counts, Long::sum);
        }
        return new Counted(claim, counts, narrowest == null ? null : limited(narrowest, counts));
    }

    private static Reason limited(Cap cap, long counts) {
        return Reason.of(
                counts == 0 ? "cap-reached" : "cap-partly",
                cap.id(),
                "window:" + cap.window(),
                "points:" + cap.mostHundredths());
    }

    /** The windows of its caps a claim stands in, in the order of the caps. */
    static List<Room> rooms(Claim claim) {
        if (claim.caps().isEmpty()) {
            return List.of();
        }
        LocalDate day = LocalDate.ofInstant(claim.factTime(), PagePeriod.CALENDAR);
        List<Room> rooms = new ArrayList<>(claim.caps().size());
        for (Cap cap : claim.caps()) {
            rooms.add(new Room(cap.id(), cap.window(), cap.window().of(day)));
        }
        return rooms;
    }

    /** The place a claim shares with all others of its rule that have the same once key. */
    static Room onceOf(Claim claim) {
        return new Room("once:" + claim.rule().id() + ":" + claim.once(), CapWindow.YEAR, 0);
    }

    /** One window of one cap. */
    record Room(String cap, CapWindow window, long number) {}

    /**
     * What a claim counts for.
     *
     * @param limit why it counts for less than it claims; none if it counts in full
     */
    record Counted(Claim claim, long points, @Nullable Reason limit) {
        Reason reason() {
            return limit == null ? claim.reason() : limit;
        }

        /** A number that stands for everything said here, on that page. */
        BigInteger hash(PageId page) {
            Canonical hash = new Canonical().put(page.toString()).put(points);
            hash.put(claim.block().page().toString())
                    .put(claim.rule().id())
                    .put(claim.rule().version())
                    .put(claim.subject().toString())
                    .put(claim.revision())
                    .put(claim.factTime().toEpochMilli())
                    .put(claim.event().id())
                    .put(claim.event().type())
                    .put(claim.event().contentHash())
                    .put(claim.branchId());
            hash.put(claim.rawPointsHundredths())
                    .put(claim.settled().toString())
                    .put(claim.reason().code())
                    .put(claim.reason().values())
                    .put(claim.once() == null ? "" : claim.once())
                    .put(claim.caps().size());
            for (Cap cap : claim.caps()) {
                hash.put(cap.id()).put(cap.window().toString()).put(cap.mostHundredths());
            }
            return hash.number();
        }
    }
}
