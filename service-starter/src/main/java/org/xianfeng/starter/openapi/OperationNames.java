package org.xianfeng.starter.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Names an operation by its controller and method, for example {@code meeting.close}: no number that moves with a neighbour. */
final class OperationNames implements GlobalOperationCustomizer {
    private static final String SUFFIX = "Controller";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String controller = handler.getBeanType().getSimpleName().replace(SUFFIX, "");
        operation.setOperationId(controller.substring(0, 1).toLowerCase(Locale.ROOT)
                + controller.substring(1)
                + "."
                + handler.getMethod().getName());
        return operation;
    }
}
