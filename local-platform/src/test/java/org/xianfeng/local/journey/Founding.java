package org.xianfeng.local.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Organisations, members and accounts of the journey, made by the machine clients. */
record Founding(String address, Visitor machine, Visitor granter, Unspoken unspoken) {
    static final String ROOT = "journey-root";

    Founding(String address, Visitor machine, Visitor granter) {
        this(address, machine, granter, new Unspoken());
    }

    void organisations(String... branches) throws Exception {
        organisation(ROOT, "committee", "");
        for (String branch : branches) {
            organisation(branch, "branch", ROOT);
        }
    }

    private void organisation(String id, String kind, String parent) throws Exception {
        Map<String, String> body = new TreeMap<>(Map.of("id", id, "name", id, "kind", kind));
        if (!parent.isEmpty()) {
            body.put("parentId", parent);
        }
        machine.post("/api/membership/organisations", body);
    }

    List<String> members(String branch, int count) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            JsonNode member = machine.post(
                    "/api/membership/members",
                    Map.of(
                            "name",
                            unspoken.note("a name", "演示甲" + "子丑寅卯辰".charAt(number)),
                            "branchId",
                            branch,
                            "standing",
                            "formal",
                            "employment",
                            number == 1 ? "retired" : "in-service",
                            "joinedOn",
                            "2010-07-01"));
            ids.add(member.get("id").asString());
        }
        return ids;
    }

    Visitor signedIn(String login, String member, String role, String organisation) throws Exception {
        String password = unspoken.note("a password", "a-Long-" + Math.abs(member.hashCode()) + "-w0rd");
        JsonNode account = machine.post(
                "/api/membership/accounts",
                Map.of(
                        "login",
                        login,
                        "displayName",
                        unspoken.note("a name", "演示账号"),
                        "memberId",
                        member,
                        "password",
                        password));
        granter.post(
                "/api/membership/accounts/" + account.get("id").asString() + "/grants",
                Map.of("role", role, "organisationId", organisation));
        return Visitor.person(address, login, password);
    }
}
