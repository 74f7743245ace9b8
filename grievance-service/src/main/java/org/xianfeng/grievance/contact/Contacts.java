package org.xianfeng.grievance.contact;

import java.time.Instant;
import java.util.Optional;
import org.xianfeng.grievance.need.NeedId;

/** How askers can be reached. */
public interface Contacts {
    /** How many characters a contact may have. */
    int LONGEST = 200;

    /** Keeps how the asker of a need can be reached. */
    void keep(NeedId need, String contact);

    /** Shows it to an account, and keeps who was shown it and when. */
    Optional<String> show(NeedId need, String account, Instant at);

    /** Erases it, with the list of those it was shown to. */
    void erase(NeedId need);
}
