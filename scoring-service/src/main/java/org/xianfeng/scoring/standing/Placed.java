package org.xianfeng.scoring.standing;

import java.util.Comparator;

/** A branch at its points. Equal points share a rank; among them the id decides who is listed first, and nothing else. */
public record Placed(long pointsHundredths, String branch) {
    static final Comparator<Placed> ORDER =
            Comparator.comparing(Placed::pointsHundredths).reversed().thenComparing(Placed::branch);
}
