package org.xianfeng.starter.idempotency;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.starter.identity.KeyedRequest;
import org.xianfeng.starter.problem.Problem;

/**
 * Answers a request under a key once. Equal requests of this process wait for the first of them; of equal requests in
 * several processes one answers, and the others look at the store until it has.
 */
final class AnswerOnce {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerOnce.class);
    private static final Duration FIRST_LOOK = Duration.ofMillis(25);
    private static final Duration LAST_LOOK = Duration.ofMillis(400);

    private final MongoKeyedRequests requests;
    private final IdempotencyMetrics metrics;
    private final Duration patience;
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    AnswerOnce(MongoKeyedRequests requests, IdempotencyMetrics metrics, Duration patience) {
        this.requests = requests;
        this.metrics = metrics;
        this.patience = patience;
    }

    /** What came of it; {@code sent} when the caller has it already. */
    record Outcome(KeptAnswer answer, boolean sent) {}

    /** Answers a request, in its name, for the first time. */
    @FunctionalInterface
    interface Handler {
        /** The answer, which has not been sent yet. */
        KeptAnswer answer() throws Exception;
    }

    /** A request of this process that is being answered. */
    private record Running(byte[] fingerprint, CompletableFuture<KeptAnswer> answer) {}

    /** A request as it came in. */
    record Incoming(IdempotencyKey key, String id, byte[] fingerprint) {}

    Outcome of(Incoming incoming, Handler handler) throws Exception {
        Running ours = new Running(incoming.fingerprint(), new CompletableFuture<>());
        Running first = running.putIfAbsent(incoming.id(), ours);
        if (first != null) {
            return new Outcome(answerOf(first, incoming), false);
        }
        try {
            Outcome outcome = claimed(incoming, handler);
            ours.answer().complete(outcome.answer());
            return outcome;
        } finally {
            running.remove(incoming.id(), ours);
            ours.answer().completeExceptionally(new Problem(409, "idempotency-in-progress"));
        }
    }

    private KeptAnswer answerOf(Running first, Incoming incoming) throws InterruptedException {
        if (!java.security.MessageDigest.isEqual(first.fingerprint(), incoming.fingerprint())) {
            throw reused();
        }
        try {
            KeptAnswer answer = first.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            metrics.replayed();
            return answer;
        } catch (ExecutionException | TimeoutException _) {
            throw busy();
        }
    }

    private Outcome claimed(Incoming incoming, Handler handler) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        Duration look = FIRST_LOOK;
        while (true) {
            switch (requests.claim(incoming.id(), incoming.fingerprint())) {
                case Claim.Ours(KeyedRequest request, String holder) -> {
                    metrics.claimed(request.repeated());
                    return new Outcome(answered(incoming, request, holder, handler), true);
                }
                case Claim.Answered(byte[] sealed) -> {
                    metrics.replayed();
                    return new Outcome(KeptAnswer.opened(sealed, incoming.key(), incoming.id()), false);
                }
                case Claim.OtherRequest _ -> throw reused();
                case Claim.Busy _ -> {
                    if (System.nanoTime() - end >= 0) {
                        throw busy();
                    }
                    Thread.sleep(look);
                    look = look.multipliedBy(2).compareTo(LAST_LOOK) > 0 ? LAST_LOOK : look.multipliedBy(2);
                }
            }
        }
    }

    private KeptAnswer answered(Incoming incoming, KeyedRequest request, String holder, Handler handler)
            throws Exception {
        KeptAnswer answer;
        try {
            answer = request.answer(handler::answer);
        } catch (Exception | Error failure) {
            settle(() -> requests.giveUp(incoming.id(), holder));
            throw failure;
        }
        settle(() -> {
            if (answer.succeeded()) {
                requests.answered(incoming.id(), holder, answer.sealed(incoming.key(), incoming.id()));
            } else if (answer.refused() && !request.repeated()) {
                requests.forget(incoming.id(), holder);
            } else {
                requests.giveUp(incoming.id(), holder);
            }
        });
        return answer;
    }

    /** What was done is answered even if that cannot be written down; the lease ends, and a repeat goes on from there. */
    private static void settle(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException failure) {
            LOG.warn("an answer could not be kept for its repetition: {}", failure.toString());
        }
    }

    private Problem reused() {
        metrics.reused();
        return new Problem(422, "idempotency-key-reused");
    }

    private Problem busy() {
        metrics.busy();
        return new Problem(409, "idempotency-in-progress");
    }
}
