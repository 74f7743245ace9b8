package org.xianfeng.grievance.agenda;

class InMemoryAgendaTest implements AgendaContract {
    private final Agenda agenda = new InMemoryAgenda();

    @Override
    public Agenda agenda() {
        return agenda;
    }
}
