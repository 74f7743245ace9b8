package org.xianfeng.scoring.award;

import java.util.Set;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.ReceivedEvent;

/** Where an event waits for members whom the roster does not know yet. */
public interface Waiting {
    /**
     * Keeps an event for these members until the roster knows them; safe to call again.
     *
     * @return false if another content waits under the id of the event already
     */
    boolean park(ReceivedEvent event, Set<MemberId> members);
}
