package org.xianfeng.local.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.local.outside.Claim;
import org.xianfeng.local.process.StartFailed;

class StoreChoiceTest {
    private static final Ports PORTS = new Ports(8080);
    private static final Map<String, String> OUTSIDE = Map.of("MONGODB_URI", "mongodb://127.0.0.1:1/");

    @TempDir
    Path data;

    @Test
    void a_folder_whose_documents_are_outside_does_not_begin_an_embedded_store() throws Exception {
        Claim.of(data, Optional.of("district_7"));
        assertThatThrownBy(() -> choice(Optional.empty()).of(Map.of(), PORTS))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("set MONGODB_URI");
    }

    @Test
    void a_folder_with_an_embedded_store_does_not_go_outside() throws Exception {
        Files.createDirectories(data.resolve("store"));
        assertThatThrownBy(() -> choice(Optional.empty()).of(OUTSIDE, PORTS))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("in the embedded store");
        assertThat(Claim.in(data)).isEmpty();
    }

    @Test
    void a_prefix_without_an_outside_store_is_refused_rather_than_ignored() {
        assertThatThrownBy(() -> choice(Optional.of("district_7")).of(Map.of(), PORTS))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("set MONGODB_URI as well");
    }

    @Test
    void a_first_start_takes_a_name_nobody_has_and_keeps_it() throws Exception {
        Claim first = Claim.of(data, Optional.empty());
        assertThat(first.prefix()).matches("xianfeng_[0-9a-f]{8}");
        assertThat(Claim.of(data, Optional.empty())).isEqualTo(first);
    }

    @Test
    void the_name_of_a_folder_is_not_changed() throws Exception {
        Claim.of(data, Optional.of("district_7"));
        assertThatThrownBy(() -> Claim.of(data, Optional.of("district_8")))
                .hasMessageContaining("begin with district_7, not district_8");
    }

    @Test
    void a_name_that_some_store_would_refuse_is_refused_here() {
        for (String wrong : new String[] {"", "7th", "a-b", "Ä", "x".repeat(33), "a.b"}) {
            assertThatThrownBy(() -> Claim.of(data, Optional.of(wrong)))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("--store-prefix begins with a small letter");
        }
    }

    @Test
    void beginning_anew_forgets_the_name() throws Exception {
        Claim first = Claim.of(data, Optional.empty());
        FreshData.clear(data);
        assertThat(Claim.of(data, Optional.empty()).prefix()).isNotEqualTo(first.prefix());
    }

    private StoreChoice choice(Optional<String> prefix) {
        return new StoreChoice(data, prefix);
    }
}
