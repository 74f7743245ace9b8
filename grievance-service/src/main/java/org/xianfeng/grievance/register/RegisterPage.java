package org.xianfeng.grievance.register;

import java.util.List;
import org.xianfeng.grievance.need.NeedId;

/** A bounded part of a register, the oldest first. */
public record RegisterPage(int number, List<NeedId> needs) {
    /** How many needs a page holds. */
    public static final int SIZE = 200;

    public RegisterPage {
        needs = List.copyOf(needs);
    }
}
