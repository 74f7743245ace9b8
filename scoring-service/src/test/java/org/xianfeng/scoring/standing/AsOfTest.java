package org.xianfeng.scoring.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AsOfTest {
    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AsOf asOf = new AsOf(clock());

    @Test
    void standings_that_are_never_complete_fall_behind_from_the_start() {
        now.set(START.plusSeconds(90));
        assertThat(asOf.known()).isEmpty();
        assertThat(asOf.behindSeconds()).isEqualTo(90);
    }

    @Test
    void standings_begun_anew_say_nothing_and_are_behind_since_they_were_complete() {
        asOf.everythingUntil(START.plusSeconds(30));
        asOf.nothing();
        now.set(START.plusSeconds(90));
        assertThat(asOf.known()).isEmpty();
        assertThat(asOf.behindSeconds()).isEqualTo(60);
    }

    @Test
    void complete_standings_tell_since_when() {
        now.set(START.plusSeconds(40));
        asOf.everythingUntil(START.plusSeconds(38));
        assertThat(asOf.known()).contains(START.plusSeconds(38));
        assertThat(asOf.behindSeconds()).isEqualTo(2);
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
