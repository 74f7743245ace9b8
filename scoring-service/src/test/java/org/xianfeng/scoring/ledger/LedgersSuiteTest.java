package org.xianfeng.scoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.page.Entry;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.scoring.page.PageId;
import org.xianfeng.scoring.page.PageLimits;

/** The suite is worth something: no test of it passes on ledgers that do nothing. */
class LedgersSuiteTest {
    static Stream<Method> suite() {
        return Arrays.stream(LedgersSuite.class.getMethods()).filter(method -> method.isAnnotationPresent(Test.class));
    }

    @ParameterizedTest
    @MethodSource("suite")
    void ledgers_that_do_nothing_fail(Method test) throws IllegalAccessException {
        assertThat(passes(test, new OnIdleLedgers())).isFalse();
    }

    private static boolean passes(Method test, LedgersSuite suite) throws IllegalAccessException {
        try {
            test.invoke(suite);
            return true;
        } catch (InvocationTargetException failed) {
            return false;
        }
    }

    private static final class OnIdleLedgers extends LedgersSuite {
        @Override
        protected Ledgers ledgers(PageLimits limits) {
            return new IdleLedgers();
        }
    }

    private static final class IdleLedgers implements Ledgers {
        @Override
        public Posted post(List<Claim> claims) {
            return new Posted(List.of(), List.of());
        }

        @Override
        public List<PageHead> heads(Collection<PageId> pages) {
            return List.of();
        }

        @Override
        public List<PageHead> headsAfter(@Nullable PageId after, int most) {
            return List.of();
        }

        @Override
        public Optional<StoredPage> page(PageId page) {
            return Optional.empty();
        }

        @Override
        public List<Entry> part(PageId page, int number) {
            return List.of();
        }
    }
}
