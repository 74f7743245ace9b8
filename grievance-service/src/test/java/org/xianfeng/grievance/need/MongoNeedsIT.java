package org.xianfeng.grievance.need;

import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.grievance.GrievanceIT;

@GrievanceIT
class MongoNeedsIT implements NeedsContract {
    @Autowired
    private Needs needs;

    @Override
    public Needs needs() {
        return needs;
    }
}
