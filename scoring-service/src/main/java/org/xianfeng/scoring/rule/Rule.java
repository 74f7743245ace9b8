package org.xianfeng.scoring.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.ledger.Title;

/** One rule of a book, ready to judge. */
public final class Rule {
    private final RuleVersion version;
    private final Title title;
    private final Block block;
    private final List<Cap> caps;
    private final Map<String, Reading> readings;

    Rule(RuleVersion version, Title title, Block block, List<Cap> caps, Map<String, Reading> readings) {
        this.version = version;
        this.title = title;
        this.block = block;
        this.caps = List.copyOf(caps);
        this.readings = Map.copyOf(readings);
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

    /** Its own caps and those of its block. */
    public List<Cap> caps() {
        return caps;
    }
}
