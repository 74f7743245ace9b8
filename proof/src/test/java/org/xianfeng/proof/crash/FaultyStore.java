package org.xianfeng.proof.crash;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;

/** Knows the steps at the store by the commands of the driver, which calls this in the thread that waits for the answer. */
final class FaultyStore implements CommandListener {
    private final FaultPoint fault;
    private final Map<Integer, String> collections = new ConcurrentHashMap<>();

    FaultyStore(FaultPoint fault) {
        this.fault = fault;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        String name = event.getCommandName();
        if (!command.containsKey(name) || !command.get(name).isString()) {
            return;
        }
        String collection = command.getString(name).getValue();
        collections.put(event.getRequestId(), collection);
        switch (name + " " + collection) {
            case "insert facts" -> fault.at(Step.FACT_BEGUN);
            case "update ledgerPages" -> fault.at(Step.PAGES_BEGUN);
            default -> {}
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        String collection = collections.remove(event.getRequestId());
        if (collection == null) {
            return;
        }
        switch (event.getCommandName() + " " + collection) {
            case "insert facts" -> fault.at(Step.FACT_WRITTEN);
            case "find facts" -> fault.at(Step.RELAY_READ);
            case "update facts" -> fault.at(Step.RELAY_DONE);
            case "find ledgerPages" -> fault.at(Step.PAGES_READ);
            case "insert ledgerPages.parts" -> fault.at(Step.PART_KEPT);
            case "update ledgerPages" -> fault.at(Step.PAGES_WRITTEN);
            case "update parkedEvents" -> fault.at(Step.PARKED);
            case "delete parkedEvents" -> fault.at(Step.RELEASED);
            case "insert wrongEntries", "update wrongEntries" -> fault.at(Step.ENTRIES_WRITTEN);
            case "update wrongBalances" -> fault.at(Step.BALANCE_WRITTEN);
            default -> {}
        }
    }
}
