package org.xianfeng.scoring.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.expression.FailedExpression;
import org.xianfeng.scoring.expression.Formula;
import org.xianfeng.scoring.expression.Guard;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.provision.Provision;
import org.xianfeng.scoring.sieve.Sifted;

/** One rule of a book, ready to judge. */
public final class Rule implements Sifted {
    private final RuleVersion version;
    private final Title title;
    private final RuleBook.BookBlock block;
    private final List<Cap> own;
    private final List<Cap> caps;
    private final Map<String, Reading> readings;
    private final Terms terms;
    private final @Nullable Provision provision;

    /** What it is called, where it belongs, and the caps that it sets itself. */
    record Head(RuleVersion version, Title title, RuleBook.BookBlock block, List<Cap> own) {}

    /** A rule that events start. */
    Rule(Head head, Map<String, Reading> readings) {
        this(head, readings, Terms.of(readings), null);
    }

    /** A rule that people decide on, and so many points for every unit. */
    Rule(Head head, Provision provision, WayOfCounting way, long hundredths) {
        this(head, Map.of(), Terms.decided(way, hundredths), provision);
    }

    private Rule(Head head, Map<String, Reading> readings, Terms terms, @Nullable Provision provision) {
        this.version = head.version();
        this.title = head.title();
        this.block = head.block();
        this.own = List.copyOf(head.own());
        this.caps = Stream.concat(own.stream(), block.caps().stream()).toList();
        this.readings = Map.copyOf(readings);
        this.terms = terms;
        this.provision = provision;
    }

    private Rule(Rule same, RuleBook.BookBlock another) {
        version = same.version;
        title = same.title;
        block = another;
        own = same.own;
        caps = Stream.concat(own.stream(), another.caps().stream()).toList();
        readings = same.readings;
        terms = same.terms;
        provision = same.provision;
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

    /** The same rule, once it said something about each of these events; throws when it fails on one of them. */
    Rule triedOn(Function<String, List<Map<String, Object>>> specimens) {
        for (String type : readings.keySet()) {
            for (Map<String, Object> values : specimens.apply(type)) {
                tryOn(type, values);
            }
        }
        return this;
    }

    private void tryOn(String type, Map<String, Object> values) {
        try {
            judge(type, values);
        } catch (FailedExpression | IllegalArgumentException | ArithmeticException failure) {
            throw new RefusedBook(
                            "it fails on an event such as " + values + ": " + failure.getMessage()
                                    + "; let 'applies' leave such events out, for example with has(event.field) or"
                                    + " .size() > 0",
                            "遇到这样的事件时无法计算：" + values + "（" + failure.getMessage()
                                    + "）；请用 applies 把这样的事件排除，例如 has(event.字段) 或 .size() > 0")
                    .inRule(version.id());
        }
    }

    @Override
    public Set<String> eventTypes() {
        return readings.keySet();
    }

    @Override
    public Optional<Guard> guard(String eventType) {
        Reading reading = readings.get(eventType);
        return reading == null ? Optional.empty() : reading.applies().flatMap(Formula::guard);
    }

    public RuleVersion version() {
        return version;
    }

    public Title title() {
        return title;
    }

    public Block block() {
        return block.block();
    }

    /** The block with its title and caps, as this rule's book or one above it has it. */
    RuleBook.BookBlock blockOfBook() {
        return block;
    }

    /** The same rule under the caps that another book sets for its block. */
    Rule under(RuleBook.BookBlock another) {
        return another.equals(block) ? this : new Rule(this, another);
    }

    /** What a person would call the way in which a rule counts its points. */
    public enum WayOfCounting {
        FIXED,
        TABLE,
        BANDS,
        EACH,
        SHARE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it says, for people to read. */
    public Terms terms() {
        return terms;
    }

    /** What it says about people's decisions, if it is not events that start it. */
    public Optional<Provision> provision() {
        return Optional.ofNullable(provision);
    }

    /** What that many units are worth before caps, where people decide. */
    public long worthHundredths(long units) {
        long ofUnit = terms.hundredths().values().iterator().next();
        return Math.clamp(Math.multiplyExact(units, ofUnit), -Claim.MOST_HUNDREDTHS, Claim.MOST_HUNDREDTHS);
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
        private static Terms decided(WayOfCounting way, long hundredths) {
            return new Terms(LedgerKind.MEMBER, List.of(), null, null, way, Map.of("", hundredths), false);
        }

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
