package org.xianfeng.scoring.parking;

import java.time.Instant;
import java.util.Set;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.ReceivedEvent;

/**
 * An event, and the members it waits for.
 *
 * @param reason why it waits: {@code member-unknown}, or why the ledgers refused its claims when it was released
 */
record ParkedEvent(ReceivedEvent event, Set<MemberId> members, Instant since, String reason) {
    static final String MEMBER_UNKNOWN = "member-unknown";

    ParkedEvent {
        members = Set.copyOf(members);
    }
}
