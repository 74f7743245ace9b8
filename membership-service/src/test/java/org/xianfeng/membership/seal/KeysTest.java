package org.xianfeng.membership.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.membership.MovedClock;

class KeysTest {
    private final MovedClock clock = new MovedClock("2026-11-22T04:00:00Z");

    @TempDir
    Path folder;

    @Test
    void the_files_are_made_once_and_only_their_owner_reads_them() throws IOException {
        Seal seal = new Seal(folder.resolve("new"), clock);
        KeyedHash index = new KeyedHash(folder.resolve("new"), "blind-index-keys.json", clock);
        seal.sealer();
        index.marker();
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
        assertThat(new Seal(folder.resolve("new"), clock).ring().primary())
                .isEqualTo(seal.ring().primary());
    }

    @Test
    void instances_that_start_at_the_same_moment_have_the_same_keys() throws Exception {
        List<Callable<Integer>> starts = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        _ -> () -> new Seal(folder, clock).ring().primary())
                .toList();
        try (ExecutorService instances = Executors.newFixedThreadPool(8)) {
            List<Integer> keys = instances.invokeAll(starts).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(keys).hasSize(1);
        }
    }

    @Test
    void keys_that_an_operator_made_by_the_command_are_used_as_they_are() throws Exception {
        Process make = new ProcessBuilder("../deploy/make-keys", folder.toString()).start();
        assertThat(make.waitFor()).isZero();
        byte[] made = Files.readAllBytes(folder.resolve("personal-data-keys.json"));
        for (Seal seal : List.of(new Seal(folder, clock), new Seal(folder, "second-factor-keys.json", clock))) {
            assertThat(seal.open(seal.sealer().seal("机密".getBytes(StandardCharsets.UTF_8), "a"), "a"))
                    .isEqualTo("机密");
        }
        for (String name : List.of("blind-index-keys.json", "audit-chain-keys.json")) {
            assertThat(new KeyedHash(folder, name, clock).marker().marks("phone", "1"))
                    .hasSize(1);
        }
        assertThat(folder.resolve("personal-data-keys.json")).hasBinaryContent(made);
    }

    @Test
    void a_sealed_text_opens_in_its_place_only() {
        Seal seal = new Seal(folder, clock);
        byte[] sealed = seal.sealer().seal("机密", "a/phone");
        assertThat(seal.open(sealed, "a/phone")).isEqualTo("机密");
        assertThatThrownBy(() -> seal.open(sealed, "b/phone")).isInstanceOf(SealBroken.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open(sealed, "a/phone")).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_mark_is_the_same_for_the_same_value_and_another_for_another_field() {
        KeyedHash.Marker marker = new KeyedHash(folder, "blind-index-keys.json", clock).marker();
        assertThat(marker.marks("phone", "1")).isEqualTo(marker.marks("phone", "1"));
        assertThat(marker.marks("phone", "1")).isNotEqualTo(marker.marks("identity", "1"));
        assertThat(marker.marks("phone", "1").getFirst()).hasSize(43);
    }

    @Test
    void what_an_instance_seals_with_a_new_key_opens_at_once_at_one_that_has_not_noticed() {
        Seal one = new Seal(folder, clock);
        Seal other = new Seal(folder, clock);
        byte[] old = one.sealer().seal("old", "p");
        other.sealer();
        one.ring().addPrimary();
        assertThat(other.open(one.sealer().seal("new", "p"), "p")).isEqualTo("new");
        assertThat(other.open(old, "p")).isEqualTo("old");
    }

    @Test
    void a_new_key_is_noticed_after_two_seconds_and_the_old_one_can_be_dropped() {
        Seal one = new Seal(folder, clock);
        Seal other = new Seal(folder, clock);
        int before = other.ring().primary();
        byte[] old = one.sealer().seal("old", "p");
        one.ring().addPrimary();
        assertThat(other.ring().primary()).isEqualTo(before);
        clock.forward(Duration.ofSeconds(2));
        assertThat(other.ring().numbers()).containsExactly(before, one.ring().primary());
        one.ring().dropOthers();
        assertThat(one.ring().numbers()).hasSize(1).doesNotContain(before);
        clock.forward(Duration.ofSeconds(2));
        assertThatThrownBy(() -> other.open(old, "p")).isInstanceOf(SealBroken.class);
    }

    @Test
    void many_changes_at_once_lose_no_key() throws Exception {
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> changes = IntStream.range(0, 4)
                    .<Callable<Void>>mapToObj(_ -> () -> {
                        new Seal(folder, clock).ring().addPrimary();
                        return null;
                    })
                    .toList();
            for (var change : instances.invokeAll(changes)) {
                change.get();
            }
        }
        assertThat(new Seal(folder, clock).ring().numbers()).hasSize(5);
    }

    @Test
    void while_the_keys_cannot_be_read_nothing_is_sealed_or_opened() throws IOException {
        Seal seal = new Seal(folder, clock);
        byte[] sealed = seal.sealer().seal("x", "p");
        Path file = folder.resolve("personal-data-keys.json");
        Files.writeString(file, "no keys");
        clock.forward(Duration.ofSeconds(2));
        assertThatThrownBy(() -> seal.open(sealed, "p")).isInstanceOf(KeysUnreadable.class);
        assertThatThrownBy(seal::sealer).isInstanceOf(KeysUnreadable.class).hasMessageContaining(file.toString());
    }
}
