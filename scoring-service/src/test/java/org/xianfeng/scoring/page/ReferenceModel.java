package org.xianfeng.scoring.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.Settled;

/** What a page must count, written apart from the engine and without regard for speed. */
public final class ReferenceModel {
    private final List<Claim> counting = new ArrayList<>();
    private final List<Long> points = new ArrayList<>();

    public ReferenceModel(List<Claim> claims) {
        List<Claim> holding = new ArrayList<>(claims.stream()
                .distinct()
                .filter(claim -> claims.stream().noneMatch(other -> beats(other, claim)))
                .toList());
        holding.sort(Comparator.comparing(Claim::factTime)
                .thenComparing(claim -> claim.rule().id())
                .thenComparing(claim -> claim.subject().kind())
                .thenComparing(claim -> claim.subject().id()));
        for (Claim claim : holding) {
            long counts = counts(claim);
            counting.add(claim);
            points.add(counts);
        }
    }

    public long sum(Settled settled) {
        long sum = 0;
        for (int i = 0; i < counting.size(); i++) {
            if (counting.get(i).settled() == settled) {
                sum += points.get(i);
            }
        }
        return sum;
    }

    /** The most that stands anywhere above the cap of its window, 0 when no cap is exceeded. */
    public long excess() {
        long excess = 0;
        for (Claim claim : counting) {
            for (Cap cap : claim.caps()) {
                excess = Math.max(excess, used(cap, claim) - cap.mostHundredths());
            }
        }
        return excess;
    }

    private static boolean beats(Claim other, Claim claim) {
        return other.rule().id().equals(claim.rule().id())
                && other.subject().equals(claim.subject())
                && (other.revision() > claim.revision()
                        || other.revision() == claim.revision()
                                && other.event().id().compareTo(claim.event().id()) < 0);
    }

    private long counts(Claim claim) {
        if (claim.rawPointsHundredths() < 0) {
            return claim.rawPointsHundredths();
        }
        boolean taken = claim.once() != null
                && counting.stream()
                        .anyMatch(other -> other.rawPointsHundredths() > 0
                                && other.rule().id().equals(claim.rule().id())
                                && claim.once().equals(other.once()));
        long room = taken ? 0 : claim.rawPointsHundredths();
        for (Cap cap : claim.caps()) {
            room = Math.min(room, Math.max(0, cap.mostHundredths() - used(cap, claim)));
        }
        return room;
    }

    private long used(Cap cap, Claim at) {
        long used = 0;
        for (int i = 0; i < counting.size(); i++) {
            Claim other = counting.get(i);
            boolean shares = other.caps().stream()
                    .anyMatch(theirs -> theirs.id().equals(cap.id()) && theirs.window() == cap.window());
            if (shares && points.get(i) > 0 && window(cap.window(), other).equals(window(cap.window(), at))) {
                used += points.get(i);
            }
        }
        return used;
    }

    private static String window(CapWindow window, Claim claim) {
        var day = claim.factTime().atZone(PagePeriod.CALENDAR).toLocalDate();
        return switch (window) {
            case DAY -> day.toString();
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER -> PagePeriod.QUARTER.at(claim.factTime());
            case YEAR -> String.valueOf(day.getYear());
        };
    }
}
