package org.xianfeng.activity.meeting;

import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.activity.ActivityIT;

@ActivityIT
class MongoMeetingsIT implements MeetingsContract {
    @Autowired
    private Meetings meetings;

    @Override
    public Meetings meetings() {
        return meetings;
    }
}
