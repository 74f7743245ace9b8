package org.xianfeng.activity.agenda;

class InMemoryMeetingListsTest implements MeetingListsContract {
    private final MeetingLists lists = new InMemoryMeetingLists();

    @Override
    public MeetingLists lists() {
        return lists;
    }
}
