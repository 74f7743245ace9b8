package org.xianfeng.local.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xianfeng.local.process.StartFailed;

class PortsTest {
    @Test
    void the_ports_of_a_platform_follow_from_the_first() {
        Ports ports = new Ports(8080);
        assertThat(ports.of(Service.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Service.MEMBERSHIP)).isEqualTo(8081);
        assertThat(ports.of(Service.SCORING)).isEqualTo(8084);
        assertThat(ports.managementOf(Service.GATEWAY)).isEqualTo(8090);
        assertThat(ports.managementOf(Service.SCORING)).isEqualTo(8094);
        assertThat(ports.kafka()).isEqualTo(8095);
        assertThat(ports.controller()).isEqualTo(8096);
        assertThat(ports.store()).isEqualTo(8097);
    }

    @Test
    void a_taken_port_is_refused_with_its_name_and_the_way_out() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(taken.getLocalPort() - 2);
            StartFailed refusal = catchThrowableOfType(StartFailed.class, () -> ports.requireFree(true, Set.of()));
            assertThat(refusal.words().english())
                    .contains("port " + taken.getLocalPort() + " (activity) is taken", "./start --port");
            assertThat(refusal.words().chinese()).contains("已被其他程序占用");
        }
    }

    @Test
    void the_port_of_the_embedded_store_does_not_matter_when_the_store_is_elsewhere() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(taken.getLocalPort() - 17);
            assertThatNoException().isThrownBy(() -> ports.requireFree(false, Set.of()));
        }
    }
}
