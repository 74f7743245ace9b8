package org.xianfeng.grievance.confirmation;

import org.springframework.scheduling.annotation.Scheduled;

/** Looks at the agenda again and again. */
class LapseSchedule {
    private final WorkOffAgenda agenda;

    LapseSchedule(WorkOffAgenda agenda) {
        this.agenda = agenda;
    }

    @Scheduled(
            initialDelayString = "${xianfeng.needs.agenda.first-after:PT20S}",
            fixedDelayString = "${xianfeng.needs.agenda.every:PT60S}")
    void workOff() {
        agenda.run();
    }
}
