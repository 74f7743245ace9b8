package org.xianfeng.starter.store;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Tells an outage, which passes, from an error, which does not. */
public final class Outages {
    /** What a FerretDB gateway answers while the engine behind it is down. */
    private static final int INTERNAL_ERROR = 1;

    private static final int DEPTH = 10;

    private Outages() {}

    /** Whether the failure, or what caused it, is one that trying again later can cure. */
    public static boolean isOutage(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if (passes(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean passes(@Nullable Throwable cause) {
        return switch (cause) {
            case MongoSocketException _, MongoTimeoutException _, MongoServerUnavailableException _ -> true;
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _, MongoInterruptedException _ -> true;
            case MongoCommandException refused -> refused.getErrorCode() == INTERNAL_ERROR || isRetryable(refused);
            case MongoWriteConcernException _ -> true;
            case MongoClientException closed -> "state should be: open".equals(closed.getMessage());
            case RecordTooLargeException _, SerializationException _, InvalidTopicException _ -> false;
            case KafkaException _, TimeoutException _ -> true;
            case SocketException _, SocketTimeoutException _, HttpTimeoutException _ -> true;
            case InterruptedException _ -> true;
            case null, default -> false;
        };
    }

    private static boolean isRetryable(MongoCommandException refused) {
        return refused.hasErrorLabel("RetryableWriteError") || refused.hasErrorLabel("TransientTransactionError");
    }
}
