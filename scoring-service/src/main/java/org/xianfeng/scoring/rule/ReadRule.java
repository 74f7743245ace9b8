package org.xianfeng.scoring.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.expression.Expressions;
import org.xianfeng.scoring.expression.Formula;
import org.xianfeng.scoring.expression.RefusedExpression;
import org.xianfeng.scoring.expression.Shape;
import org.xianfeng.scoring.provision.Provision;
import org.xianfeng.scoring.provision.RefusedProvision;
import org.xianfeng.scoring.rule.BookText.LaterText;
import org.xianfeng.scoring.rule.BookText.PointsText;
import org.xianfeng.scoring.rule.BookText.RuleText;
import org.xianfeng.scoring.rule.BookText.ToText;

/** Turns the text of one rule into a rule, or refuses it with the reason. */
final class ReadRule {
    private static final Shape TEXT = new Shape.Text(Set.of());
    private static final Shape TRUTH = new Shape.Truth();
    private static final Shape LIST = new Shape.Many(TEXT);

    private final Expressions expressions;
    private final int version;
    private final Map<String, RuleBook.BookBlock> blocks;

    ReadRule(Expressions expressions, int version, Map<String, RuleBook.BookBlock> blocks) {
        this.expressions = expressions;
        this.version = version;
        this.blocks = blocks;
    }

    Rule of(RuleText text) {
        String id = Required.text("id of a rule", text.id());
        try {
            return rule(id, text);
        } catch (RefusedBook refusal) {
            throw refusal.inRule(id);
        } catch (RefusedExpression refusal) {
            throw new RefusedBook(String.valueOf(refusal.getMessage()), refusal.chinese()).inRule(id);
        } catch (RefusedProvision refusal) {
            throw new RefusedBook(String.valueOf(refusal.getMessage()), refusal.chinese()).inRule(id);
        } catch (IllegalArgumentException refusal) {
            String why = String.valueOf(refusal.getMessage());
            throw new RefusedBook(why, why).inRule(id);
        }
    }

    private Rule rule(String id, RuleText text) {
        RuleBook.BookBlock block = block(Required.text("block", text.block()));
        if (text.decided() != null) {
            return decided(id, text, block, text.decided().read());
        }
        ToText to = Required.value("'to'", text.to());
        if ((to.member() == null) == (to.branch() == null)) {
            throw new RefusedBook("'to' must name either a member or a branch", "to 必须写 member 或 branch 之一");
        }
        if (block.ledger() != ledger(to)) {
            throw new RefusedBook(
                    "it gives to a " + ledger(to) + ", and block "
                            + block.block().id() + " is for a " + block.ledger(),
                    "它给 " + ledger(to) + " 记分，而板块 " + block.block().id() + " 是给 " + block.ledger() + " 的");
        }
        if (text.when() != null && text.otherwise() == null) {
            throw new RefusedBook(
                    "it has a 'when' and no 'otherwise' to say why not", "写了 when 而没有写 otherwise（不得分的理由）");
        }
        List<Cap> own = ReadBook.caps("rule:" + id, block.block(), text.caps());
        return new Rule(head(id, text, block, own), readings(text));
    }

    private Rule.Head head(String id, RuleText text, RuleBook.BookBlock block, List<Cap> own) {
        return new Rule.Head(new RuleVersion(id, version), Required.title(text.title()), block, own);
    }

    private Rule decided(String id, RuleText text, RuleBook.BookBlock block, Provision provision) {
        forEventsOnly("on", text.on());
        forEventsOnly("continuedBy", text.continuedBy());
        forEventsOnly("confirmedBy", text.confirmedBy());
        forEventsOnly("undoneBy", text.undoneBy());
        forEventsOnly("applies", text.applies());
        forEventsOnly("per", text.per());
        forEventsOnly("to", text.to());
        forEventsOnly("when", text.when());
        forEventsOnly("otherwise", text.otherwise());
        forEventsOnly("because", text.because());
        forEventsOnly("once", text.once());
        forEventsOnly("provisional", text.provisional());
        if (block.ledger() != LedgerKind.MEMBER) {
            throw new RefusedBook(
                    "people decide about members, and block " + block.block().id() + " is for a " + block.ledger()
                            + "; choose a block for members",
                    "由人决定的规则是针对党员的，而板块 " + block.block().id() + " 是给 " + block.ledger() + " 的；请选给 member 的板块");
        }
        List<Cap> own = ReadBook.caps("rule:" + id, block.block(), text.caps());
        if (provision.kind() != ProposalKind.CLAIM && !own.isEmpty()) {
            throw new RefusedBook(
                    "caps hold back what is earned, and this rule takes; leave 'caps' out", "上限只用于得分，本规则是扣减；请删去 caps");
        }
        Rule.Head head = head(id, text, block, own);
        if (provision.kind() == ProposalKind.VETO) {
            if (text.points() != null || provision.mostUnits() > 1) {
                throw new RefusedBook(
                        "a veto says 'holdsAt', and neither points nor units; leave them out",
                        "一票否决只写 holdsAt，不写分值和数量；请删去");
            }
            return new Rule(head, provision, Rule.WayOfCounting.FIXED, 0);
        }
        return decided(head, provision, Required.value("points", text.points()));
    }

    private static Rule decided(Rule.Head head, Provision provision, PointsText points) {
        boolean each = points.each() != null;
        boolean plain = points.table() == null && points.bands() == null && points.share() == null;
        if (!plain || each == (points.fixed() != null) || each && points.unit() != null && points.unit() != 1) {
            throw new RefusedBook(
                    "where people decide, points are 'fixed', or 'each' for every unit that they count",
                    "由人决定的规则，分值只能写 fixed，或写 each（每一个数量的分值）");
        }
        if (!each && provision.mostUnits() > 1) {
            throw new RefusedBook(
                    "'mostUnits' is for points by 'each'; write 'each', or leave it out",
                    "mostUnits 与 each 一起使用；请改写 each，或删去");
        }
        Rule.WayOfCounting way = each ? Rule.WayOfCounting.EACH : Rule.WayOfCounting.FIXED;
        BigDecimal written = each ? points.each() : points.fixed();
        return new Rule(head, provision, way, Required.decidedPoints(provision.kind(), written));
    }

    private static void forEventsOnly(String name, @Nullable Object value) {
        if (value != null) {
            throw new RefusedBook(
                    "people decide on it, so '" + name + "' has no meaning; leave it out, or leave 'decided' out",
                    "它由人决定，" + name + " 没有意义；请删去它，或删去 decided");
        }
    }

    private RuleBook.BookBlock block(String id) {
        RuleBook.BookBlock block = blocks.get(id);
        if (block == null) {
            throw new RefusedBook(
                    "block '" + id + "' is not in this book",
                    "板块“" + id + "”不在本办法之中，可用的有 " + new TreeSet<>(blocks.keySet()));
        }
        return block;
    }

    private Map<String, Reading> readings(RuleText text) {
        boolean provisional = Boolean.TRUE.equals(text.provisional());
        Reading.Stage first = provisional ? Reading.Stage.PROVISIONAL : Reading.Stage.FINAL;
        if (provisional == Required.list(text.confirmedBy()).isEmpty()) {
            throw new RefusedBook("'provisional' and 'confirmedBy' belong together", "provisional 与 confirmedBy 要一起写");
        }
        Map<String, Reading> readings = new LinkedHashMap<>();
        add(readings, text, new LaterText(text.on(), null, null, null), first);
        Required.list(text.continuedBy()).forEach(later -> add(readings, text, later, first));
        Required.list(text.confirmedBy()).forEach(later -> add(readings, text, later, Reading.Stage.FINAL));
        Required.list(text.undoneBy()).forEach(later -> add(readings, text, later, Reading.Stage.UNDONE));
        return readings;
    }

    private void add(Map<String, Reading> readings, RuleText text, LaterText event, Reading.Stage stage) {
        String type = Required.text("event", event.event());
        if (readings.put(type, reading(text, event, shape(type), stage)) != null) {
            throw new RefusedBook("it names " + type + " twice", "它两次用到 " + type);
        }
    }

    private Shape.Fields shape(String eventType) {
        return expressions
                .event(eventType)
                .orElseThrow(() -> new RefusedBook(
                        "'" + eventType + "' is not an event that rules can judge",
                        "“" + eventType + "”不是规则可以依据的事件，可用的有 " + expressions.eventTypes()));
    }

    private Reading reading(RuleText text, LaterText event, Shape.Fields shape, Reading.Stage stage) {
        Optional<Formula> per = optional(event.per() == null ? text.per() : event.per(), LIST, shape, null);
        Shape item = per.map(formula -> ((Shape.Many) formula.result()).item()).orElse(null);
        ToText to = Required.value("'to'", text.to());
        boolean undone = stage == Reading.Stage.UNDONE;
        if (event.per() != null && Required.value("points", text.points()).share() != null && !undone) {
            throw new RefusedBook(
                    "points are shared among all items, so 'per' must be the same for every event",
                    "分数在全部项目之间分配，每个事件的 per 必须相同");
        }
        PointsText points = Required.value("points", text.points()).measuredBy(event.of());
        if (event.of() != null && points.bands() == null && points.each() == null) {
            throw new RefusedBook("'of' of a later event is for points by bands or by units", "后续事件的 of 只用于分档或按单位计分");
        }
        return new Reading(
                stage,
                fact(shape.name()),
                optional(event.applies() == null ? text.applies() : event.applies(), TRUTH, shape, null),
                per,
                ledger(to),
                expressions.compile(to.member() == null ? String.valueOf(to.branch()) : to.member(), TEXT, shape, item),
                undone ? Optional.empty() : optional(text.when(), TRUTH, shape, item),
                undone ? Optional.empty() : optional(text.otherwise(), TEXT, shape, item),
                undone ? Optional.empty() : optional(text.because(), TEXT, shape, item),
                optional(text.once(), TEXT, shape, item),
                undone ? new Points.Fixed(0) : new ReadPoints(expressions, shape, item).of(points));
    }

    private Optional<Formula> optional(
            @Nullable String source, Shape wanted, Shape.Fields event, @Nullable Shape item) {
        return Optional.ofNullable(source).map(present -> expressions.compile(present, wanted, event, item));
    }

    private static LedgerKind ledger(ToText to) {
        return to.member() != null ? LedgerKind.MEMBER : LedgerKind.BRANCH;
    }

    /** {@code need-reopened} of {@code org.xianfeng.grievance.need-reopened.v1}. */
    private static String fact(String type) {
        return type.replaceFirst("\\.v\\d+$", "").replaceFirst("^.*\\.", "");
    }
}
