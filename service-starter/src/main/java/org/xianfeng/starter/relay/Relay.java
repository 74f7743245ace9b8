package org.xianfeng.starter.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.publishing.Sender;
import org.xianfeng.starter.publishing.WireEvent;
import org.xianfeng.starter.relay.Carriers.Carrier;

/**
 * Publishes what documents carry, then takes it off them. An event is sent only when all events before it in its
 * document are acknowledged, so that the order of a document is kept whatever fails.
 */
final class Relay {
    private final Carriers carriers;
    private final Sender sender;

    Relay(Carriers carriers, Sender sender) {
        this.carriers = carriers;
        this.sender = sender;
    }

    /**
     * What became of a round.
     *
     * @param failure one of the reasons why something was left, if something was
     */
    record Outcome(int relayed, int left, @Nullable Throwable failure) {
        boolean nothingWent() {
            return relayed == 0 && left > 0;
        }

        Outcome plus(Outcome more) {
            return new Outcome(relayed + more.relayed, left + more.left, more.failure);
        }
    }

    Outcome relay(Collection<FactRef> refs) {
        Outcome sum = new Outcome(0, 0, null);
        Collection<FactRef> going = refs;
        while (!going.isEmpty()) {
            List<Carrier> carriers = this.carriers.read(going).stream()
                    .filter(carrier -> !carrier.events().isEmpty())
                    .toList();
            Outcome round = round(carriers);
            sum = sum.plus(round);
            going = round.failure() != null
                    ? List.of()
                    : carriers.stream()
                            .filter(carrier -> carrier.events().size() >= Carriers.MOST_AT_ONCE)
                            .map(Carrier::ref)
                            .toList();
        }
        return sum;
    }

    private Outcome round(List<Carrier> all) {
        Map<FactRef, List<String>> sent = new LinkedHashMap<>();
        Throwable failure = null;
        List<Carrier> going = all;
        for (int index = 0; !going.isEmpty(); index++) {
            List<CompletableFuture<Void>> answers = sender.send(events(going, index));
            List<Carrier> goOn = new ArrayList<>();
            for (int i = 0; i < going.size(); i++) {
                Carrier carrier = going.get(i);
                Throwable failed = failureOf(answers.get(i));
                if (failed != null) {
                    failure = failed;
                    continue;
                }
                sent.computeIfAbsent(carrier.ref(), _ -> new ArrayList<>())
                        .add(carrier.events().get(index).id());
                if (carrier.events().size() > index + 1) {
                    goOn.add(carrier);
                }
            }
            going = goOn;
        }
        int relayed = sent.values().stream().mapToInt(List::size).sum();
        if (relayed > 0) {
            carriers.remove(sent);
        }
        int carried = all.stream().mapToInt(carrier -> carrier.events().size()).sum();
        return new Outcome(relayed, carried - relayed, failure);
    }

    private static List<WireEvent> events(List<Carrier> carriers, int index) {
        return carriers.stream().map(carrier -> carrier.events().get(index)).toList();
    }

    private static @Nullable Throwable failureOf(CompletableFuture<Void> answer) {
        return answer.handle((_, failure) -> failure).join();
    }
}
