package org.xianfeng.membership;

import org.junit.jupiter.api.Test;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.OpenApiFile;

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
}
