package org.xianfeng.scoring.parking;

import java.time.Clock;
import java.util.Set;
import org.xianfeng.scoring.award.Waiting;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.roster.Roster;

/**
 * Keeps events for members whom the roster does not know. The roster is asked again after the event was put down: whoever
 * registered in between, and found nothing to release, is not forgotten.
 */
final class ParkEvents implements Waiting {
    private final ParkedEvents parked;
    private final ReleaseParked release;
    private final Roster roster;
    private final Clock clock;

    ParkEvents(ParkedEvents parked, ReleaseParked release, Roster roster, Clock clock) {
        this.parked = parked;
        this.release = release;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public boolean park(ReceivedEvent event, Set<MemberId> members) {
        if (!parked.add(event, members, clock.instant())) {
            return false;
        }
        release.release(event, roster.members(members).keySet());
        return true;
    }
}
