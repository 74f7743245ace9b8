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
        Ports ports = unusedPorts();
        try (ServerSocket taken = new ServerSocket(ports.of(Service.ACTIVITY), 1, InetAddress.getLoopbackAddress())) {
            StartFailed refusal = catchThrowableOfType(StartFailed.class, () -> ports.requireFree(true, Set.of()));
            assertThat(refusal.words().english())
                    .contains("port " + taken.getLocalPort() + " (activity) is taken", "./start --port");
            assertThat(refusal.words().chinese()).contains("已被其他程序占用");
        }
    }

    @Test
    void the_port_of_the_embedded_store_does_not_matter_when_the_store_is_elsewhere() throws Exception {
        Ports ports = unusedPorts();
        try (ServerSocket _ = new ServerSocket(ports.store(), 1, InetAddress.getLoopbackAddress())) {
            assertThatNoException().isThrownBy(() -> ports.requireFree(false, Set.of()));
        }
    }

    /** Below the ports that systems hand to clients, so that a connection of another program does not take a neighbour. */
    private static Ports unusedPorts() throws StartFailed {
        StartFailed last = null;
        for (int first = 20_000; first < 30_000; first += Ports.COUNT) {
            try {
                Ports ports = new Ports(first);
                ports.requireFree(true, Set.of());
                return ports;
            } catch (StartFailed taken) {
                last = taken;
            }
        }
        throw new IllegalStateException("no unused ports", last);
    }
}
