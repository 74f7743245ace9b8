package org.xianfeng.scoring.account;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.listener.Groups;
import org.xianfeng.starter.tail.TailListener;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.OpenApiFile;
import org.xianfeng.starter.test.ServiceIT;
import org.xianfeng.starter.test.TopicRights;

@ServiceIT
class OpenApiIT {
    @Autowired
    private Calls calls;

    @Test
    void the_service_describes_itself_as_the_file_does() {
        OpenApiFile.holds(calls, "scoring");
    }

    @Test
    void it_reads_the_topics_that_its_chart_gives_it_rights_to(
            @Autowired Groups groups, @Autowired List<TailListener<?>> tails) {
        TopicRights.hold(groups, tails, "scoring");
    }
}
