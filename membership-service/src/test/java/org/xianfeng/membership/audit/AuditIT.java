package org.xianfeng.membership.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.xianfeng.membership.MembershipIT;
import org.xianfeng.membership.Town;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.TestTokens;
import tools.jackson.databind.JsonNode;

@MembershipIT
class AuditIT {
    private static final String ENTRIES = Town.API + "/audit-entries";

    private final Town town;
    private final Audit audit;
    private final MongoDatabase database;
    private final Calls auditor;

    AuditIT(Town town, Calls calls, Audit audit, MongoDatabase database) {
        this.town = town;
        this.audit = audit;
        this.database = database;
        this.auditor = calls.as(TestTokens.with("audit-administrator@*"));
    }

    @Test
    void the_audit_administrator_reads_page_by_page_and_nobody_else_does() {
        String account = "account-" + UUID.randomUUID();
        for (int number = 0; number < 5; number++) {
            audit.record(AuditNote.of(AuditKind.SIGNED_IN, account, "m-" + number));
        }
        Answer first = auditor.get(ENTRIES + "?account=" + account + "&limit=3").expect(200);
        assertThat(Town.all(first, "subject")).containsExactly("m-4", "m-3", "m-2");
        Answer rest = auditor.get(ENTRIES + "?account=" + account + "&limit=3&cursor=" + first.at("/next"))
                .expect(200);
        assertThat(Town.all(rest, "subject")).containsExactly("m-1", "m-0");
        auditor.get(ENTRIES + "?kind=no-such-kind").expectProblem(422, "audit-kind-unknown");
        auditor.get(ENTRIES + "?cursor=x").expect(400);
        String today = "?account=" + account + "&from=" + Instant.now().minusSeconds(600);
        assertThat(auditor.get(ENTRIES + today).expect(200).json().get("items").size())
                .isEqualTo(5);
        String yesterday = "?account=" + account + "&to=" + Instant.now().minusSeconds(600);
        assertThat(auditor.get(ENTRIES + yesterday)
                        .expect(200)
                        .json()
                        .get("items")
                        .size())
                .isZero();
        auditor.get(ENTRIES + "?from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z")
                .expectProblem(422, "audit-period-backwards");
        auditor.get(ENTRIES + "?from=yesterday").expect(400);
        for (String role : new String[] {"system-administrator@*", "security-administrator@*", "committee-officer@c"}) {
            Calls other = town.stranger().as(TestTokens.with(role));
            other.get(ENTRIES).expectProblem(403, "forbidden");
            other.post(ENTRIES + "/verification", Map.of()).expectProblem(403, "forbidden");
        }
    }

    @Test
    void whoever_changes_an_entry_by_hand_is_found() {
        audit.record(AuditNote.of(AuditKind.GRANT_GIVEN, "account", "other").with("role", "inspector"));
        Answer before = auditor.post(ENTRIES + "/verification", Map.of()).expect(200);
        assertThat(before.at("/intact")).isEqualTo("true");
        long last = Long.parseLong(before.at("/reached"));
        Document entry = database.getCollection("auditEntries")
                .find(Filters.eq("_id", last))
                .first();
        database.getCollection("auditEntries")
                .updateOne(Filters.eq("_id", last), Updates.set("details.role", "member"));
        JsonNode after =
                auditor.post(ENTRIES + "/verification", Map.of()).expect(200).json();
        assertThat(after.get("intact").asBoolean()).isFalse();
        assertThat(after.at("/findings/0/sequence").asLong()).isEqualTo(last);
        assertThat(after.at("/findings/0/wrong").asString()).isEqualTo("changed");
        database.getCollection("auditEntries").replaceOne(Filters.eq("_id", last), entry);
        Answer known = auditor.post(
                        ENTRIES + "/verification",
                        Map.of("known", Map.of("sequence", last, "hash", before.at("/reachedHash"))))
                .expect(200);
        assertThat(known.at("/intact")).isEqualTo("true");
    }
}
