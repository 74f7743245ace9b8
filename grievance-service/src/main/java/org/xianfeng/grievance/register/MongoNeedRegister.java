package org.xianfeng.grievance.register;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.xianfeng.grievance.need.NeedId;

/**
 * Registers in the document store: {@code <name>} says which page is the last, {@code <name>#<number>} is a page. Every
 * access goes by {@code _id}.
 */
final class MongoNeedRegister implements NeedRegister {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final MongoCollection<Document> documents;

    MongoNeedRegister(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    @Override
    public void enter(RegisterName register, NeedId need) {
        if (last(register).filter(page -> page.needs().contains(need)).isPresent()) {
            return;
        }
        int last = lastNumber(register);
        while (!entered(register, last, need)) {
            last++;
            raiseTo(register, last);
        }
    }

    @Override
    public Optional<RegisterPage> last(RegisterName register) {
        int last = lastNumber(register);
        Optional<RegisterPage> page = page(register, last);
        return page.isEmpty() && last > 0 ? page(register, last - 1) : page;
    }

    @Override
    public Optional<RegisterPage> page(RegisterName register, int number) {
        return Optional.ofNullable(documents
                        .find(Filters.eq("_id", pageId(register, number)))
                        .first())
                .map(stored -> new RegisterPage(
                        number,
                        stored.getList("needs", String.class).stream()
                                .map(NeedId::new)
                                .toList()));
    }

    /** False when the page is full: the update then finds no page with room, and may not make a second one. */
    private boolean entered(RegisterName register, int number, NeedId need) {
        Bson withRoom = Filters.and(Filters.eq("_id", pageId(register, number)), Filters.lt("size", RegisterPage.SIZE));
        Bson entry = Updates.combine(Updates.push("needs", need.value()), Updates.inc("size", 1));
        try {
            return documents.updateOne(withRoom, entry, UPSERT).wasAcknowledged();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // full, or two writers began the page at once: without upsert the difference shows
            return documents.updateOne(withRoom, entry).getModifiedCount() == 1;
        }
    }

    private int lastNumber(RegisterName register) {
        Document head = documents.find(Filters.eq("_id", register.value())).first();
        return head == null ? 0 : head.getInteger("last", 0);
    }

    private void raiseTo(RegisterName register, int number) {
        try {
            documents.updateOne(Filters.eq("_id", register.value()), Updates.max("last", number), UPSERT);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            documents.updateOne(Filters.eq("_id", register.value()), Updates.max("last", number));
        }
    }

    private static String pageId(RegisterName register, int number) {
        return register.value() + "#" + number;
    }
}
