package org.xianfeng.membership;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.listener.Groups;
import org.xianfeng.starter.tail.TailListener;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.OpenApiFile;
import org.xianfeng.starter.test.TopicRights;

@MembershipIT
class OpenApiIT {
    private final Calls calls;

    OpenApiIT(Calls calls) {
        this.calls = calls;
    }

    @Test
    void the_service_describes_itself_as_the_file_does() {
        OpenApiFile.holds(calls, "membership");
    }

    @Test
    void it_reads_the_topics_that_its_chart_gives_it_rights_to(
            @Autowired Groups groups, @Autowired List<TailListener<?>> tails) {
        TopicRights.hold(groups, tails, "membership");
    }
}
