package org.xianfeng.grievance.need;

import org.xianfeng.contracts.Valid;

/** How satisfied the asker is: attitude, efficiency and effect, each from 1 (poor) to 5 (very good). */
public record Rating(int attitude, int efficiency, int effect) {
    public Rating {
        Valid.between("attitude", attitude, 1, 5);
        Valid.between("efficiency", efficiency, 1, 5);
        Valid.between("effect", effect, 1, 5);
    }

    /** The mean of the three, rounded to the nearest whole number. */
    public int overall() {
        return Math.toIntExact(Math.round((attitude + efficiency + effect) / 3.0));
    }
}
