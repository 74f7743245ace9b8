package org.xianfeng.starter.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.util.AntPathMatcher;

/** Adds what holds for every operation: the problem detail of a refusal, and the token where one is needed. */
final class EveryOperation implements GlobalOpenApiCustomizer {
    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";

    private final AntPathMatcher matcher = new AntPathMatcher();
    private final String service;
    private final RecordShapes shapes;
    private final List<String> open;

    EveryOperation(String service, RecordShapes shapes, List<String> open) {
        this.service = service;
        this.shapes = shapes;
        this.open = List.copyOf(open);
    }

    @Override
    public void customise(OpenAPI document) {
        if (!shapes.clashes().isEmpty()) {
            throw new IllegalStateException("schemas of one name: " + shapes.clashes());
        }
        document.setInfo(new Info().title("Xianfeng " + service).version("v1"));
        // Whichever gateway serves the document. Without an address springdoc adds its own from the second reading on.
        document.setServers(List.of(new Server().url("/")));
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents()
                .addSchemas(PROBLEM, problem())
                .addResponses(PROBLEM, refusal())
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> complete(operation, isOpen(method, path))));
    }

    private static void complete(Operation operation, boolean isOpen) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref(PROBLEM));
        operation.setSecurity(isOpen ? List.of() : List.of(new SecurityRequirement().addList(TOKEN)));
    }

    private boolean isOpen(PathItem.HttpMethod method, String path) {
        return open.stream()
                .anyMatch(pattern -> pattern.startsWith("/")
                        ? matcher.match(pattern, path)
                        : matcher.match(pattern, method + " " + path));
    }

    private static ApiResponse refusal() {
        return new ApiResponse()
                .description("a refusal or failure (RFC 9457), in the reader's language")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }

    private static Schema<?> problem() {
        Schema<?> field = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema())
                .required(List.of("field"));
        return new ObjectSchema()
                .addProperty("type", new StringSchema().description("/problems/<slug>"))
                .addProperty("status", new IntegerSchema())
                .addProperty("title", new StringSchema())
                .addProperty("detail", new StringSchema().description("what to do next"))
                .addProperty("instance", new StringSchema())
                .addProperty("traceId", new StringSchema().description("names this request to the operators"))
                .addProperty("errors", new ArraySchema().items(field))
                .required(List.of("status", "title", "type"));
    }
}
