package org.xianfeng.grievance.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.xianfeng.starter.pending.IdTaken;

/** What every implementation of {@link Keys} must do. */
interface KeysContract {
    RandomGenerator RANDOM = new SecureRandom();

    Keys keys();

    @Test
    default void a_key_is_found_by_its_number_with_the_hash_it_was_given() {
        TrackingNumber number = TrackingNumber.draw(RANDOM);
        Secret secret = Secret.draw(RANDOM);
        keys().add(new Key(number, "need-1", secret.hash()));
        Key found = keys().find(number).orElseThrow();
        assertThat(found.need()).isEqualTo("need-1");
        assertThat(secret.matches(found.secretHash())).isTrue();
    }

    @Test
    default void a_number_without_a_key_opens_nothing() {
        assertThat(keys().find(TrackingNumber.draw(RANDOM))).isEmpty();
    }

    @Test
    default void a_number_is_given_once_and_keeps_its_first_key() {
        TrackingNumber number = TrackingNumber.draw(RANDOM);
        keys().add(new Key(number, "need-1", Secret.draw(RANDOM).hash()));
        assertThatThrownBy(() ->
                        keys().add(new Key(number, "need-2", Secret.draw(RANDOM).hash())))
                .isInstanceOf(IdTaken.class);
        assertThat(keys().find(number).orElseThrow().need()).isEqualTo("need-1");
    }

    @Test
    default void a_new_secret_takes_the_place_of_the_old_one_of_the_same_need_only() {
        TrackingNumber number = TrackingNumber.draw(RANDOM);
        Secret second = Secret.draw(RANDOM);
        keys().add(new Key(number, "need-1", Secret.draw(RANDOM).hash()));
        keys().change(new Key(number, "need-1", second.hash()));
        keys().change(new Key(number, "need-2", Secret.draw(RANDOM).hash()));
        assertThat(second.matches(keys().find(number).orElseThrow().secretHash()))
                .isTrue();
    }
}
