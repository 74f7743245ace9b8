package org.xianfeng.grievance.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private final ClientAddress addresses = new ClientAddress("10.0.0.1"::equals);

    @Test
    void what_the_gateway_saw_itself_is_taken() {
        assertThat(addresses.of("10.0.0.1", List.of("198.51.100.7"))).isEqualTo("198.51.100.7");
    }

    @Test
    void what_the_client_wrote_before_it_is_not() {
        assertThat(addresses.of("10.0.0.1", List.of("203.0.113.1, 198.51.100.7")))
                .isEqualTo("198.51.100.7");
        assertThat(addresses.of("10.0.0.1", List.of("203.0.113.1", "198.51.100.7")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void nobody_but_the_gateway_is_believed() {
        assertThat(addresses.of("198.51.100.7", List.of("203.0.113.1"))).isEqualTo("198.51.100.7");
    }

    @Test
    void a_request_without_the_header_comes_from_its_peer() {
        assertThat(addresses.of("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }

    @Test
    void all_addresses_of_one_network_of_version_6_count_as_one() {
        String one = addresses.of("10.0.0.1", List.of("2001:db8:1:2::1"));
        assertThat(addresses.of("10.0.0.1", List.of("2001:db8:1:2:ffff::9"))).isEqualTo(one);
        assertThat(addresses.of("10.0.0.1", List.of("2001:db8:1:3::1"))).isNotEqualTo(one);
    }

    @Test
    void what_is_no_address_counts_as_one_stranger() {
        assertThat(addresses.of("10.0.0.1", List.of("evil.example"))).isEqualTo("unreadable");
        assertThat(addresses.of("10.0.0.1", List.of(""))).isEqualTo("unreadable");
    }
}
