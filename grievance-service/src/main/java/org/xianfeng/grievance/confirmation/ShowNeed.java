package org.xianfeng.grievance.confirmation;

import java.util.Optional;
import org.xianfeng.grievance.deadline.Windows;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterOrganisation;

/** Shows a need as its asker may see it. */
final class ShowNeed {
    private final Roster roster;
    private final Windows windows;

    ShowNeed(Roster roster, Windows windows) {
        this.roster = roster;
        this.windows = windows;
    }

    NeedForAsker of(Need need) {
        Optional<String> name = roster.organisation(need.asked().organisation()).map(RosterOrganisation::name);
        return NeedForAsker.of(need, name, windows);
    }
}
