package org.xianfeng.starter.roster;

import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;

/** The whole roster out of the service's own database, as a stream. */
final class MongoCensus implements Census {
    private final MongoDatabase database;

    MongoCensus(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public void organisations(Consumer<RosterOrganisation> each) {
        database.getCollection(MongoRoster.ORGANISATIONS)
                .find()
                .forEach(document -> each.accept(MongoRoster.organisation(document)));
    }

    @Override
    public void members(Consumer<RosterMember> each) {
        database.getCollection(MongoRoster.MEMBERS)
                .find()
                .forEach(document -> MongoRoster.member(document).ifPresent(each));
    }
}
