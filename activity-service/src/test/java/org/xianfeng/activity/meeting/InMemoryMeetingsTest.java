package org.xianfeng.activity.meeting;

class InMemoryMeetingsTest implements MeetingsContract {
    private final Meetings meetings = new InMemoryMeetings();

    @Override
    public Meetings meetings() {
        return meetings;
    }
}
