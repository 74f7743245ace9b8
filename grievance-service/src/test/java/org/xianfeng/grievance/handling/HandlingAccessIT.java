package org.xianfeng.grievance.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.grievance.Town.API;
import static org.xianfeng.grievance.Town.path;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.grievance.GrievanceIT;
import org.xianfeng.grievance.Town;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import tools.jackson.databind.JsonNode;

/** Every operation, for whom it is closed: a new one without a row here fails. */
@GrievanceIT
class HandlingAccessIT {
    private static final List<String> PUBLIC = List.of(
            "get /api/grievance/intakes",
            "post /api/grievance/needs",
            "post /api/grievance/needs/tracking",
            "post /api/grievance/needs/tracking/confirmation",
            "post /api/grievance/needs/tracking/reopening");

    @Autowired
    private Town founder;

    /** An operation, how it is called well, and a role that sees the need but may not do this. */
    private record Operation(String method, String template, String path, Object body, String wrongRole) {
        String name() {
            return method + " " + template;
        }

        Answer by(Calls caller) {
            return switch (method) {
                case "get" -> caller.get(path);
                case "put" -> caller.put(path, body);
                default -> caller.post(path, body);
            };
        }
    }

    @TestFactory
    List<DynamicTest> every_operation_is_closed_to_strangers_wrong_roles_and_foreign_organisations() {
        Town town = founder.founded();
        Town elsewhere = founder.founded();
        return operations(town).stream()
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    operation.by(town.anybody()).expectProblem(401, "sign-in-required");
                    operation
                            .by(town.as(operation.wrongRole() + "@" + town.committee))
                            .expectProblem(403, "forbidden");
                    for (String role : List.of("citizen-handler", "branch-officer", "committee-officer", "inspector")) {
                        operation.by(town.as(role + "@" + elsewhere.committee)).expectProblem(404, "not-found");
                        operation.by(town.as(role + "@" + town.otherBranch)).expectProblem(404, "not-found");
                    }
                    operation.by(town.as()).expectProblem(404, "not-found");
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> a_need_that_does_not_exist_is_answered_as_a_foreign_one() {
        Town town = founder.founded();
        Town elsewhere = founder.founded();
        return operations(town).stream()
                .filter(operation -> operation.template().contains("/needs/{id}"))
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    String id = operation.path().replaceAll(".*/needs/([^/]+).*", "$1");
                    String foreign =
                            operation.by(elsewhere.handler()).expect(404).problem();
                    Operation missing = new Operation(
                            operation.method(),
                            operation.template(),
                            operation.path().replace(id, "missing"),
                            operation.body(),
                            operation.wrongRole());
                    assertThat(missing.by(elsewhere.handler()).expect(404).problem())
                            .isEqualTo(foreign);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> every_operation_of_the_service_has_its_row() {
        Town town = founder.founded();
        JsonNode paths = town.anybody().get(API + "/openapi").json().at("/paths");
        List<String> rows = operations(town).stream().map(Operation::name).toList();
        return paths.propertyStream()
                .flatMap(path -> path.getValue().propertyStream().map(method -> method.getKey() + " " + path.getKey()))
                .map(operation -> DynamicTest.dynamicTest(
                        operation,
                        () -> assertThat(rows.contains(operation) || PUBLIC.contains(operation))
                                .as("a row for " + operation)
                                .isTrue()))
                .toList();
    }

    private static List<Operation> operations(Town town) {
        Town.Known need = town.dispatched();
        String organisation = API + "/organisations/" + town.committee;
        return List.of(
                new Operation(
                        "put",
                        API + "/organisations/{id}/intake",
                        organisation + "/intake",
                        Map.of("open", true),
                        "citizen-handler"),
                new Operation(
                        "post",
                        API + "/organisations/{id}/needs",
                        organisation + "/needs",
                        Map.of("channel", "phone", "category", "other", "description", "路灯"),
                        "inspector"),
                new Operation("get", API + "/organisations/{id}/needs", organisation + "/needs", "", "member"),
                new Operation(
                        "get", API + "/branches/{id}/needs", API + "/branches/" + town.branch + "/needs", "", "member"),
                new Operation("get", API + "/needs/{id}", path(need, ""), "", "member"),
                new Operation("get", API + "/needs/{id}/contact", path(need, "/contact"), "", "committee-officer"),
                new Operation(
                        "post",
                        API + "/needs/{id}/acceptance",
                        path(need, "/acceptance"),
                        Map.of("priority", "hard"),
                        "inspector"),
                new Operation(
                        "post",
                        API + "/needs/{id}/dispatch",
                        path(need, "/dispatch"),
                        Map.of("branchId", town.branch, "memberIds", List.of(town.li)),
                        "inspector"),
                new Operation(
                        "post", API + "/needs/{id}/work", path(need, "/work"), Map.of("text", "去看了"), "inspector"),
                new Operation(
                        "post",
                        API + "/needs/{id}/resolution",
                        path(need, "/resolution"),
                        town.resolution(),
                        "inspector"));
    }
}
