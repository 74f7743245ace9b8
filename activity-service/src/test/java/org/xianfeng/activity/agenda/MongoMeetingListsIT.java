package org.xianfeng.activity.agenda;

import java.time.Clock;
import java.time.ZoneOffset;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoMeetingListsIT implements MeetingListsContract {
    private final MeetingLists lists;

    MongoMeetingListsIT(StoreKind store) {
        lists = new MongoMeetingLists(store.open().getCollection("meetingLists"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    public MeetingLists lists() {
        return lists;
    }
}
