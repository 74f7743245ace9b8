package org.xianfeng.scoring.account;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.OpenApiFile;
import org.xianfeng.starter.test.ServiceIT;

@ServiceIT
class OpenApiIT {
    @Autowired
    private Calls calls;

    @Test
    void the_service_describes_itself_as_the_file_does() {
        OpenApiFile.holds(calls, "scoring");
    }
}
