package org.xianfeng.membership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.TestTokens;
import tools.jackson.databind.JsonNode;

/** Sets up organisations and members over HTTP, each test its own. */
@TestComponent
public final class Town {
    public static final String API = "/api/membership";

    private final Calls calls;

    Town(Calls calls) {
        this.calls = calls;
    }

    public Calls administrator() {
        return calls.as(TestTokens.with("system-administrator@*"));
    }

    /** The machine that sets an installation up. */
    public Calls loader() {
        return calls.as(TestTokens.changed(
                claims -> claims.subject("platform-loader").claim("grants", List.of("system-administrator@*"))));
    }

    public Calls as(String role, String organisation) {
        return calls.as(TestTokens.with(role + "@" + organisation));
    }

    public Calls nobody() {
        return calls.as(TestTokens.with());
    }

    public Calls stranger() {
        return calls;
    }

    public String committee() {
        return organisation("committee", null);
    }

    public String organisation(String kind, String parent) {
        String id = kind + "-" + UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Map.of("id", id, "name", "组织 " + kind, "kind", kind));
        if (parent != null) {
            body.put("parentId", parent);
        }
        administrator().post(API + "/organisations", body).expect(201);
        return id;
    }

    public String member(String name, String branch) {
        return register(name, branch).at("/id");
    }

    public Answer register(String name, String branch) {
        return administrator()
                .post(
                        API + "/members",
                        Map.of(
                                "name", name,
                                "branchId", branch,
                                "standing", "formal",
                                "employment", "in-service",
                                "joinedOn", "2020-07-01"))
                .expect(201);
    }

    /** The values of a field of the items of a page. */
    public static List<String> all(Answer page, String field) {
        return page.json()
                .get("items")
                .valueStream()
                .map((JsonNode item) -> item.get(field).asString())
                .toList();
    }
}
