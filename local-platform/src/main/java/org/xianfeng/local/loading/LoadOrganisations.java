package org.xianfeng.local.loading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.xianfeng.local.demo.Bureau;

/** Creates the organisations, from the root down; the ids are fixed, so a repeat is found. */
record LoadOrganisations(LoaderClient client, Bureau bureau) {
    void all() throws IOException, InterruptedException {
        for (Bureau.Unit unit : bureau.units()) {
            create(unit.id(), unit.name(), unit.kind(), unit.parentId());
        }
        for (Bureau.Branch branch : bureau.branches()) {
            create(branch.id(), branch.name(), "branch", branch.parentId());
        }
    }

    private void create(String id, String name, String kind, String parentId) throws IOException, InterruptedException {
        Map<String, String> body = new HashMap<>(Map.of("id", id, "name", name, "kind", kind));
        if (!parentId.isEmpty()) {
            body.put("parentId", parentId);
        }
        try {
            client.send("POST", "/api/membership/organisations", body);
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
        }
    }
}
