package org.xianfeng.starter.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.xianfeng.starter.pending.IdTaken;
import org.xianfeng.starter.pending.StaleVersion;
import org.xianfeng.starter.publishing.EventTooLarge;
import org.xianfeng.starter.relay.OutboxFull;
import org.xianfeng.starter.store.Outages;
import org.xianfeng.starter.version.ChangedSince;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Answers every refusal and failure of a controller as a problem detail; says nothing of the inside. */
@RestControllerAdvice
final class ProblemController extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemController.class);
    private static final Map<Integer, String> SLUGS = Map.of(
            400, "malformed",
            401, "sign-in-required",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            503, "unavailable");

    private final ProblemTexts texts;
    private final Expectations expectations;
    private final Refusals refusals;

    ProblemController(ProblemTexts texts, Expectations expectations, Refusals refusals) {
        this.texts = texts;
        this.expectations = expectations;
        this.refusals = refusals;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem problem) {
        return answer(problem, List.of());
    }

    @ExceptionHandler(StaleVersion.class)
    ResponseEntity<Object> stale() {
        return answer(new Problem(409, "stale"), List.of());
    }

    @ExceptionHandler(ChangedSince.class)
    ResponseEntity<Object> changedSince() {
        return answer(new Problem(412, "changed-since"), List.of());
    }

    @ExceptionHandler(IdTaken.class)
    ResponseEntity<Object> taken() {
        return answer(new Problem(409, "id-taken"), List.of());
    }

    @ExceptionHandler(OutboxFull.class)
    ResponseEntity<Object> full() {
        return answer(new Problem(503, "outbox-full"), List.of());
    }

    @ExceptionHandler(EventTooLarge.class)
    ResponseEntity<Object> tooMuch() {
        return answer(new Problem(422, "too-much-at-once"), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure) {
        Problem inside = problemWithin(failure);
        if (inside != null) {
            return answer(inside, List.of());
        }
        if (Outages.isOutage(failure)) {
            LOG.warn("outage while answering: {}", failure.toString());
            return answer(new Problem(503, "unavailable"), List.of());
        }
        LOG.error("unexpected failure while answering", failure);
        return answer(new Problem(500, "internal"), List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem inside = ex.getCause() instanceof UnrecognizedPropertyException unknown
                ? new Problem(400, "unknown-field", unknown.getPropertyName())
                : problemWithin(ex);
        List<Invalid> invalid = invalid(ex);
        String slug = !invalid.isEmpty() && status.value() == 400
                ? "invalid"
                : SLUGS.getOrDefault(status.value(), status.is5xxServerError() ? "internal" : "malformed");
        Problem problem = inside != null ? inside : new Problem(status.value(), slug);
        ResponseEntity<Object> answer = answer(problem, invalid);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(all -> all.addAll(headers))
                .headers(all -> all.putAll(answer.getHeaders()))
                .body(answer.getBody());
    }

    private ResponseEntity<Object> answer(Problem problem, List<Invalid> errors) {
        ProblemDetail detail =
                texts.of(problem.status(), problem.slug(), problem.values(), LocaleContextHolder.getLocale());
        if (!errors.isEmpty()) {
            detail.setProperty("errors", errors);
        }
        refusals.count(problem.status(), problem.slug());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, ProblemWriter.RETRY_SECONDS);
        }
        return answer.body(detail);
    }

    private static @Nullable Problem problemWithin(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 5; depth++) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private List<Invalid> invalid(Exception failure) {
        return switch (failure) {
            case MethodArgumentNotValidException arguments -> fields(arguments.getBindingResult());
            case HandlerMethodValidationException parameters ->
                parameters.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> new Invalid(name(result.getMethodParameter(), error), text(error))))
                        .toList();
            case HttpMessageNotReadableException unreadable
            when unreadable.getCause() instanceof DatabindException at ->
                Stream.of(path(at))
                        .filter(path -> !path.isEmpty())
                        .map(path -> new Invalid(path, expected(at)))
                        .toList();
            case MethodArgumentTypeMismatchException value ->
                List.of(new Invalid(value.getName(), expected(value.getRequiredType())));
            default -> List.of();
        };
    }

    private String expected(DatabindException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException _ -> expectations.none(LocaleContextHolder.getLocale());
            case MismatchedInputException value -> expected(value.getTargetType());
            default -> expected((Class<?>) null);
        };
    }

    private String expected(@Nullable Class<?> type) {
        return expectations.of(type, LocaleContextHolder.getLocale());
    }

    private List<Invalid> fields(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> new Invalid(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(), text(error)))
                .toList();
    }

    private static String name(org.springframework.core.MethodParameter parameter, MessageSourceResolvable error) {
        if (error instanceof FieldError field) {
            return field.getField();
        }
        String name = parameter.getParameterName();
        return name == null ? "" : name;
    }

    private @Nullable String text(MessageSourceResolvable error) {
        return error.getDefaultMessage();
    }

    private static String path(DatabindException failure) {
        return failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    /** One value of a request that is not as it should be. */
    private record Invalid(String field, @Nullable String message) {}
}
