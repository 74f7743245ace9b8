package org.xianfeng.local.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianfeng.local.process.StartFailed;

class StoreAddressTest {
    private static final Ports PORTS = new Ports(8080);

    @Test
    void without_an_address_the_embedded_store_is_used() throws Exception {
        assertThat(StoreAddress.of(Map.of(), PORTS).of(Service.SCORING))
                .isEqualTo("mongodb://127.0.0.1:8097/xianfeng_scoring");
    }

    @Test
    void an_outside_store_gets_one_database_per_service() throws Exception {
        assertThat(outside("mongodb://db1:27017,db2:27017/?replicaSet=rs0"))
                .isEqualTo("mongodb://db1:27017,db2:27017/xianfeng_scoring?replicaSet=rs0");
        assertThat(outside("mongodb://db1")).isEqualTo("mongodb://db1/xianfeng_scoring");
        assertThat(outside("mongodb+srv://cluster.example/other"))
                .isEqualTo("mongodb+srv://cluster.example/xianfeng_scoring");
    }

    @Test
    void an_installation_has_databases_of_its_own_name_there() throws Exception {
        StoreAddress.Outside named = ((StoreAddress.Outside)
                        StoreAddress.of(Map.of("MONGODB_URI", "mongodb://me:word@db1/?tls=true"), PORTS))
                .named("district_7");
        assertThat(named.of(Service.ACTIVITY))
                .isEqualTo("mongodb://me:word@db1/district_7_activity?tls=true&authSource=admin");
        assertThat(named.database(Service.ACTIVITY)).isEqualTo("district_7_activity");
        assertThat(named.server()).isEqualTo("mongodb://me:word@db1/?tls=true&authSource=admin");
    }

    @Test
    void who_signs_in_at_a_database_still_signs_in_there() throws Exception {
        assertThat(outside("mongodb://me:word@db1/users?tls=true"))
                .isEqualTo("mongodb://me:word@db1/xianfeng_scoring?tls=true&authSource=users");
        assertThat(outside("mongodb://me:word@db1"))
                .isEqualTo("mongodb://me:word@db1/xianfeng_scoring?authSource=admin");
    }

    @Test
    void a_refused_address_is_not_repeated_because_it_may_hold_a_password() {
        assertThatThrownBy(() -> outside("http://me:word@db1"))
                .isInstanceOf(StartFailed.class)
                .hasMessageNotContaining("word@");
    }

    private static String outside(String address) throws StartFailed {
        return StoreAddress.of(Map.of("MONGODB_URI", address), PORTS).of(Service.SCORING);
    }
}
