package org.xianfeng.grievance.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianfeng.contracts.grievance.Confirmation;
import org.xianfeng.grievance.agenda.Agenda;
import org.xianfeng.grievance.agenda.AgendaItem;
import org.xianfeng.grievance.contact.Contacts;
import org.xianfeng.grievance.deadline.Windows;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedOutcome.Changed;
import org.xianfeng.grievance.need.Needs;
import org.xianfeng.grievance.need.Resolution;
import org.xianfeng.grievance.step.NeedState;
import org.xianfeng.starter.pending.StaleVersion;

/**
 * Does what fell due, however long ago: confirms needs whose asker said nothing, and erases contacts that nobody may
 * use any more. Several instances may do it at once: a need changes under its version, so one of them is told off.
 */
final class WorkOffAgenda {
    private static final int AT_ONCE = 100;

    private final Agenda agenda;
    private final Needs needs;
    private final Contacts contacts;
    private final Windows windows;
    private final Clock clock;

    WorkOffAgenda(Agenda agenda, Needs needs, Contacts contacts, Windows windows, Clock clock) {
        this.agenda = agenda;
        this.needs = needs;
        this.contacts = contacts;
        this.windows = windows;
        this.clock = clock;
    }

    /** Does all that is due now; what another instance is at is left to it, and what fails does not stop the rest. */
    void run() {
        Instant now = clock.instant();
        List<AgendaItem> due;
        List<AgendaItem> settled;
        List<RuntimeException> failures = new ArrayList<>();
        do {
            due = agenda.due(now, AT_ONCE);
            settled = due.stream().filter(item -> settles(item, now, failures)).toList();
        } while (!settled.isEmpty() && due.size() == AT_ONCE);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private boolean settles(AgendaItem item, Instant now, List<RuntimeException> failures) {
        try {
            settle(item, now);
            agenda.done(item);
            return true;
        } catch (StaleVersion changedMeanwhile) {
            return false; // by the asker or by another instance; looked at again next time
        } catch (RuntimeException e) {
            failures.add(e);
            return false;
        }
    }

    private void settle(AgendaItem item, Instant now) {
        Optional<Need> need = needs.find(item.need());
        switch (item.kind()) {
            case LAPSE -> need.filter(one -> isSilent(one, item, now)).ifPresent(one -> lapse(one, now));
            case CONTACT_ERASURE -> {
                if (need.isEmpty() || isOver(need.get(), item, now)) {
                    contacts.erase(item.need());
                }
            }
        }
    }

    private void lapse(Need need, Instant now) {
        if (need.confirm(Confirmation.LAPSE, Optional.empty(), now) instanceof Changed(Need changed, var events)) {
            needs.change(changed, events);
        }
    }

    private boolean isSilent(Need need, AgendaItem item, Instant now) {
        return need.state() == NeedState.RESOLVED
                && need.lastResolution()
                        .filter(last -> last.round() == item.round())
                        .filter(last -> !now.isBefore(last.at().plus(windows.confirmation())))
                        .isPresent();
    }

    /** Confirmed, and not to be reopened any more. */
    private boolean isOver(Need need, AgendaItem item, Instant now) {
        Optional<Resolution> last = need.lastResolution().filter(one -> one.round() == item.round());
        return need.state() == NeedState.CONFIRMED && last.isPresent() && !now.isBefore(need.reopenableUntil(windows));
    }
}
