package org.xianfeng.scoring.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.expression.Formula;
import org.xianfeng.scoring.ledger.Title;

/** One rule of a book, ready to judge. */
public final class Rule {
    private final RuleVersion version;
    private final Title title;
    private final Block block;
    private final List<Cap> caps;
    private final Map<String, Reading> readings;
    private final Terms terms;

    Rule(RuleVersion version, Title title, Block block, List<Cap> caps, Map<String, Reading> readings) {
        this.version = version;
        this.title = title;
        this.block = block;
        this.caps = List.copyOf(caps);
        this.readings = Map.copyOf(readings);
        this.terms = Terms.of(readings);
    }

    /**
     * What the rule says after an event, one judgement per account that it concerns; none when it does not concern it.
     *
     * @param values the event's data, as {@code EventValues} shows it
     */
    public List<Judgement> judge(String eventType, Map<String, Object> values) {
        Reading reading = readings.get(eventType);
        return reading == null ? List.of() : reading.judge(this, values);
    }

    /** The event types it reads. */
    public Set<String> eventTypes() {
        return readings.keySet();
    }

    public RuleVersion version() {
        return version;
    }

    public Title title() {
        return title;
    }

    public Block block() {
        return block;
    }

    /** What it says, for people to read. */
    public Terms terms() {
        return terms;
    }

    /** Its own caps and those of its block. */
    public List<Cap> caps() {
        return caps;
    }

    /**
     * What a rule says.
     *
     * @param eventTypes the events it reads, the one that starts it first
     * @param applies which events it concerns; all of its type when it does not say
     * @param when what earns points; everything when it does not say
     * @param hundredths the points by row, band or unit; one nameless row where there is nothing to choose
     */
    public record Terms(
            LedgerKind to,
            List<String> eventTypes,
            @Nullable String applies,
            @Nullable String when,
            WayOfCounting points,
            Map<String, Long> hundredths,
            boolean provisional) {
        private static Terms of(Map<String, Reading> readings) {
            Reading first = readings.values().iterator().next();
            return new Terms(
                    first.ledger(),
                    List.copyOf(readings.keySet()),
                    first.applies().map(Formula::toString).orElse(null),
                    first.when().map(Formula::toString).orElse(null),
                    first.points().way(),
                    first.points().rows(),
                    first.stage() == Reading.Stage.PROVISIONAL);
        }
    }
}
