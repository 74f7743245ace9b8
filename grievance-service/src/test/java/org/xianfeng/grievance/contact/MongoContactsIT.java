package org.xianfeng.grievance.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.xianfeng.grievance.need.NeedId;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoContactsIT {
    private static final NeedId NEED = new NeedId("need-1");
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private final MongoCollection<Document> documents;
    private final Contacts contacts;

    MongoContactsIT(StoreKind store) {
        documents = store.open().getCollection("need_contacts");
        contacts = new MongoContacts(documents);
    }

    @Test
    void a_contact_is_shown_and_the_last_hundred_showings_are_kept() {
        contacts.keep(NEED, "13912345678");
        for (int showing = 0; showing < 103; showing++) {
            assertThat(contacts.show(NEED, "account-" + showing, NOW.plusSeconds(showing)))
                    .contains("13912345678");
        }
        Document kept = documents.find(new Document("_id", "need-1")).first();
        assertThat(kept).isNotNull();
        assertThat(kept.getList("shownTo", Document.class)).hasSize(100);
        assertThat(kept.getList("shownTo", Document.class).getLast().getString("account"))
                .isEqualTo("account-102");
    }

    @Test
    void what_was_erased_or_never_given_is_not_shown_and_leaves_no_trace() {
        contacts.keep(NEED, "13912345678");
        contacts.erase(NEED);
        contacts.erase(NEED);
        assertThat(contacts.show(NEED, "account-1", NOW)).isEmpty();
        assertThat(documents.countDocuments()).isZero();
    }
}
