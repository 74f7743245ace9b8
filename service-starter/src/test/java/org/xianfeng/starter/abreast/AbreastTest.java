package org.xianfeng.starter.abreast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.starter.store.Outages;

class AbreastTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void answers_stand_in_the_order_of_the_things_whichever_is_done_first() {
        CountDownLatch second = new CountDownLatch(1);
        assertThat(Abreast.each(HUNDRED, 3, number -> {
                    if (number == 0) {
                        await(second);
                    } else {
                        second.countDown();
                    }
                    return -number;
                }))
                .isEqualTo(HUNDRED.stream().map(number -> -number).toList());
    }

    @Test
    void whoever_is_interrupted_is_told_as_in_an_outage_so_that_nothing_is_given_up() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Abreast.each(HUNDRED, 2, number -> number))
                    .satisfies(told -> assertThat(Outages.isOutage(told)).isTrue());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void some_are_done_at_once_and_never_more() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Abreast.each(HUNDRED, 3, number -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            three.countDown();
            await(three);
            now.decrementAndGet();
            return number;
        });
        assertThat(most).hasValue(3);
    }

    @Test
    void helpers_are_threads_of_the_kind_of_the_one_that_asks() throws InterruptedException {
        assertThat(Abreast.each(HUNDRED, 2, _ -> Thread.currentThread().isVirtual()))
                .containsOnly(false);
        List<Boolean> ofVirtual = new ArrayList<>();
        Thread.ofVirtual()
                .start(() -> ofVirtual.addAll(
                        Abreast.each(HUNDRED, 2, _ -> Thread.currentThread().isVirtual())))
                .join();
        assertThat(ofVirtual).hasSize(100).containsOnly(true);
    }

    @Test
    void a_failure_is_passed_on_as_it_was_and_what_has_not_begun_is_left() {
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        IllegalArgumentException failure = new IllegalArgumentException("the third");
        assertThatThrownBy(() -> Abreast.each(HUNDRED, 2, number -> {
                    begun.add(number);
                    if (number == 2) {
                        throw failure;
                    }
                    pause(2);
                    return number;
                }))
                .isSameAs(failure);
        assertThat(begun).contains(2).hasSizeLessThan(50);
    }

    @Test
    void what_is_computed_stands_in_order_whatever_the_portions() {
        for (int portion : List.of(1, 7, 100, 1_000)) {
            assertThat(Abreast.compute(HUNDRED, portion, number -> -number))
                    .isEqualTo(HUNDRED.stream().map(number -> -number).toList());
        }
        assertThat(Abreast.compute(List.<Integer>of(), 7, number -> -number)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
