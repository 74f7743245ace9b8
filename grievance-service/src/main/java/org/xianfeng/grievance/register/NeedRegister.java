package org.xianfeng.grievance.register;

import java.util.Optional;
import org.xianfeng.grievance.need.NeedId;

/**
 * Which needs an organisation received, and which a branch was given, in order. An id is entered before the need is
 * written, so no need is ever missing; an id whose need was never written is passed over by readers.
 */
public interface NeedRegister {
    /** Enters a need at the end, unless it was just entered. */
    void enter(RegisterName register, NeedId need);

    /** The last page, if anything was entered. */
    Optional<RegisterPage> last(RegisterName register);

    /** A page by its number, from 0. */
    Optional<RegisterPage> page(RegisterName register, int number);
}
