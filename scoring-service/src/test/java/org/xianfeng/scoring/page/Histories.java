package org.xianfeng.scoring.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.claim.Settled;

/** Generated sets of claims for one page, small enough that facts, caps and revisions meet all the time. */
public final class Histories {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Long> POINTS = List.of(-100L, 0L, 50L, 100L, 200L, 300L);
    private static final List<Cap> CAPS = List.of(
            new Cap("rule:a", CapWindow.DAY, 150),
            new Cap("rule:a", CapWindow.MONTH, 400),
            new Cap("block:organisational-life", CapWindow.YEAR, 1_000),
            new Cap("block:organisational-life", CapWindow.QUARTER, 450));

    private Histories() {}

    /** Up to {@code most} claims, each of an event of its own. */
    public static Arbitrary<List<Claim>> upTo(int most) {
        return draft().list().ofMinSize(1).ofMaxSize(most).map(drafts -> {
            List<Claim> claims = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
                claims.add(drafts.get(i).as("e-" + i));
            }
            return claims;
        });
    }

    /** The same claims in another order, some of them several times, cut into batches. */
    public static List<List<Claim>> delivered(List<Claim> claims, long seed) {
        Random random = new Random(seed);
        List<Claim> all = new ArrayList<>(claims);
        for (Claim claim : claims) {
            if (random.nextInt(3) == 0) {
                all.add(claim);
            }
        }
        Collections.shuffle(all, random);
        List<List<Claim>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(5));
            batches.add(all.subList(from, to));
            from = to;
        }
        return batches;
    }

    private static Arbitrary<Draft> draft() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 200 * 24),
                        Arbitraries.of(POINTS),
                        Arbitraries.subsetOf(CAPS),
                        Arbitraries.of(Settled.values()),
                        Arbitraries.integers().between(0, 4))
                .as(Draft::new);
    }

    private record Draft(
            String rule, int subject, int revision, int hours, long points, Set<Cap> caps, Settled settled, int once) {
        Claim as(String event) {
            return SampleClaim.of(event)
                    .rule(rule, 1)
                    .subject("meeting:" + subject)
                    .revision(revision)
                    .at(BEGIN.plus(Duration.ofHours(hours)).toString())
                    .raw(points, points == 0 ? "absent" : "attended")
                    .caps(caps.toArray(Cap[]::new))
                    .settled(settled)
                    .once(once < 2 ? "lesson-" + once : null)
                    .claim();
        }
    }
}
