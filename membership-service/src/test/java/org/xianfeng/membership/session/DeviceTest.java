package org.xianfeng.membership.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36, Chrome · Windows",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0, Edge · Windows",
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130 MicroMessenger/8.0, WeChat · Android",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1, Safari · iPhone",
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0, Firefox · Linux",
        "curl/8.0, ? · ?"
    })
    void a_device_is_named_as_its_owner_would(String agent, String named) {
        assertThat(Device.of(agent, null, "10.0.0.1").agent()).isEqualTo(named);
    }

    @Test
    void the_address_is_the_one_that_the_gateway_saw_whatever_was_sent_before_it() {
        assertThat(Device.of(null, "8.8.8.8, 10.0.0.9", "127.0.0.1").address()).isEqualTo("10.0.0.9");
        assertThat(Device.of(null, null, "127.0.0.1").address()).isEqualTo("127.0.0.1");
        assertThat(Device.of(null, "x".repeat(500), "127.0.0.1").address()).hasSize(64);
    }

    @Test
    void addresses_of_one_network_of_version_6_count_as_one() {
        assertThat(new Device("?", "2001:db8:1:2:3:4:5:6").network()).isEqualTo("2001:db8:1:2::/64");
        assertThat(new Device("?", "10.0.0.1").network()).isEqualTo("10.0.0.1");
    }
}
