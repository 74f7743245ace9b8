package org.xianfeng.scoring.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.expression.Expressions;
import org.xianfeng.scoring.rule.BookText.BlockText;
import org.xianfeng.scoring.rule.BookText.CapText;
import org.xianfeng.scoring.yearterms.CarryOver;
import org.xianfeng.scoring.yearterms.Newcomer;
import org.xianfeng.scoring.yearterms.YearTerms;
import org.xianfeng.starter.identity.OrganisationId;

/** Turns the text of a rule book into rules, or collects everything that is wrong with it. */
final class ReadBook {
    private static final int WHOLE_PERCENT = 100;

    private final Expressions expressions;
    private final UnaryOperator<Rule> trial;

    /** Reads with these expressions, and has every rule tried, which throws when it fails. */
    ReadBook(Expressions expressions, UnaryOperator<Rule> trial) {
        this.expressions = expressions;
        this.trial = trial;
    }

    /** A book that is shipped; throws the first thing that is wrong. */
    RuleBook of(String file, BookText text) {
        try {
            String id = Required.text("id", text.id());
            int version = Required.value("version", text.version());
            Attempt reading = new Attempt(text, new Header(id, version, null), Map.of(), Map.of());
            return reading.book().orElseThrow(() -> reading.wrong.getFirst());
        } catch (RefusedBook refusal) {
            throw refusal.in(file, file);
        }
    }

    /** A book of an organisation, or what is wrong with it. */
    Outcome of(BookText text, BookReader.Place place) {
        Header header = new Header(place.organisation().value(), place.number(), place.organisation());
        Attempt reading = new Attempt(text, header, place.above(), place.known());
        Optional<RuleBook> book = reading.book();
        return new Outcome(reading.wrong, book);
    }

    record Outcome(List<RefusedBook> wrong, Optional<RuleBook> book) {}

    private record Header(String id, int version, @Nullable OrganisationId organisation) {}

    /** One reading of one text. */
    private final class Attempt {
        private final List<RefusedBook> wrong = new ArrayList<>();
        private final BookText text;
        private final Header header;
        private final Map<String, RuleBook.BookBlock> above;
        private final Map<String, RuleBook.BookBlock> known;

        Attempt(
                BookText text,
                Header header,
                Map<String, RuleBook.BookBlock> above,
                Map<String, RuleBook.BookBlock> known) {
            this.text = text;
            this.header = header;
            this.above = above;
            this.known = known;
        }

        Optional<RuleBook> book() {
            var title = attempt("title", () -> Required.title(text.title()));
            var source = attempt("source", () -> Required.text("source", text.source()));
            var day = attempt("effectiveFrom", () -> day(Required.text("effectiveFrom", text.effectiveFrom())));
            boolean replaces = Boolean.TRUE.equals(text.replacesAbove());
            Map<String, RuleBook.BookBlock> own = blocks();
            Map<String, RuleBook.BookBlock> usable = new LinkedHashMap<>(replaces ? Map.of() : above);
            usable.putAll(own);
            List<Rule> rules = rules(new ReadRule(expressions, header.version(), usable));
            if (header.organisation() != null) {
                platformGives("id", text.id());
                platformGives("version", text.version());
            }
            if (!wrong.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new RuleBook(
                    header.id(),
                    header.version(),
                    title.orElseThrow(),
                    source.orElseThrow(),
                    day.orElseThrow(),
                    new RuleBook.Scope(header.organisation(), replaces),
                    List.copyOf(own.values()),
                    rules));
        }

        private Map<String, RuleBook.BookBlock> blocks() {
            Map<String, RuleBook.BookBlock> blocks = new LinkedHashMap<>();
            for (BlockText one : Required.list(text.blocks())) {
                attempt("blocks", () -> block(one)).ifPresent(block -> {
                    String id = block.block().id();
                    RuleBook.BookBlock same = known.getOrDefault(id, block);
                    if (!same.block().equals(block.block()) || same.ledger() != block.ledger()) {
                        wrong.add(otherwiseElsewhere(same));
                    }
                    if (blocks.put(id, block) != null) {
                        wrong.add(new RefusedBook("block " + id + " stands twice", "板块 " + id + " 写了两次").at(id));
                    }
                });
            }
            return blocks;
        }

        private List<Rule> rules(ReadRule read) {
            List<Rule> rules = new ArrayList<>();
            for (BookText.RuleText one : Required.list(text.rules())) {
                attempt("rules", () -> trial.apply(read.of(one))).ifPresent(rule -> {
                    String id = rule.version().id();
                    if (header.organisation() != null
                            && rules.stream()
                                    .anyMatch(other -> other.version().id().equals(id))) {
                        wrong.add(new RefusedBook("rule " + id + " stands twice", "规则 " + id + " 写了两次").at(id));
                    }
                    rules.add(rule);
                });
            }
            return rules;
        }

        private void platformGives(String name, @Nullable Object value) {
            if (value != null) {
                wrong.add(new RefusedBook(
                                "leave out '" + name + "': the platform gives it at publication",
                                "请删去 " + name + "，它由平台在发布时给定")
                        .at(name));
            }
        }

        private <T> Optional<T> attempt(String key, Supplier<T> read) {
            try {
                return Optional.of(read.get());
            } catch (RefusedBook refusal) {
                wrong.add(refusal.key() == null ? refusal.at(key) : refusal);
                return Optional.empty();
            }
        }
    }

    private static RefusedBook otherwiseElsewhere(RuleBook.BookBlock same) {
        Block block = same.block();
        return new RefusedBook(
                        "block " + block.id() + " is for a " + same.ledger() + " by " + block.page()
                                + " elsewhere; keep both, or choose another id",
                        "板块 " + block.id() + " 在别处是按 " + block.page() + " 给 " + same.ledger() + " 记分的；请保持一致，或换一个 id")
                .at(block.id());
    }

    private static RuleBook.BookBlock block(BlockText text) {
        String id = Required.text("id of a block", text.id());
        try {
            Block block = new Block(id, Required.choice("page", PagePeriod.class, text.page()));
            LedgerKind ledger = Required.choice("ledger", LedgerKind.class, text.ledger());
            return new RuleBook.BookBlock(
                    block,
                    Required.title(text.title()),
                    ledger,
                    caps("block:" + id, block, text.caps()),
                    terms(text, block, ledger));
        } catch (RefusedBook refusal) {
            throw refusal.inBlock(id);
        } catch (IllegalArgumentException refusal) {
            String why = String.valueOf(refusal.getMessage());
            throw new RefusedBook(why, why).inBlock(id);
        }
    }

    private static @Nullable YearTerms terms(BlockText text, Block block, LedgerKind ledger) {
        if (Stream.of(text.base(), text.carryOver(), text.floor(), text.ceiling())
                .allMatch(Objects::isNull)) {
            return null;
        }
        if (block.page() != PagePeriod.YEAR) {
            throw new RefusedBook(
                    "base, carryOver, floor and ceiling belong to a year; write 'page: year', or leave them out",
                    "base、carryOver、floor、ceiling 是按年度计的；请写 page: year，或删去它们");
        }
        Long base =
                text.base() == null ? null : Required.points("base", text.base().points());
        Long floor = text.floor() == null ? null : Required.points("floor", text.floor());
        Long ceiling = text.ceiling() == null ? null : Required.points("ceiling", text.ceiling());
        ordered("floor", floor, "base", base);
        ordered("base", base, "ceiling", ceiling);
        ordered("floor", floor, "ceiling", ceiling);
        return new YearTerms(base, newcomer(text, ledger), carryOver(text.carryOver()), floor, ceiling);
    }

    private static @Nullable CarryOver carryOver(BookText.@Nullable CarryOverText text) {
        if (text == null) {
            return null;
        }
        Integer percent = text.percent();
        if (percent == null || percent < 1 || percent > WHOLE_PERCENT) {
            throw new RefusedBook(
                    "'percent' of carryOver is " + (percent == null ? "missing" : percent)
                            + " and must be between 1 and 100",
                    "carryOver 的 percent" + (percent == null ? " 没有写" : " 写成了 " + percent) + "，应在 1 到 100 之间");
        }
        Long most = text.most() == null ? null : Required.points("most of carryOver", text.most());
        if (most != null && most <= 0) {
            throw new RefusedBook(
                    "'most' of carryOver is " + text.most()
                            + " and must be above 0; leave carryOver out where nothing is" + " taken over",
                    "carryOver 的 most 写成了 " + text.most() + "，应大于 0；不结转时请删去 carryOver");
        }
        return new CarryOver(percent, most);
    }

    private static Newcomer newcomer(BlockText text, LedgerKind ledger) {
        String written = text.base() == null ? null : text.base().newcomer();
        if (written == null) {
            return Newcomer.FULL;
        }
        if (ledger != LedgerKind.MEMBER) {
            throw new RefusedBook(
                    "'newcomer' is about members, and this block is for a " + ledger + "; leave it out",
                    "newcomer 只用于党员，而本板块是给 " + ledger + " 记分的；请删去");
        }
        return Required.choice("newcomer", Newcomer.class, written);
    }

    private static void ordered(String low, @Nullable Long least, String high, @Nullable Long most) {
        if (least != null && most != null && least > most) {
            throw new RefusedBook(
                    low + " is above " + high + "; lower the one or raise the other",
                    low + " 高于 " + high + "；请调低前者或调高后者");
        }
    }

    static List<Cap> caps(String of, Block block, @Nullable List<CapText> texts) {
        return Required.list(texts).stream().map(text -> cap(of, block, text)).toList();
    }

    private static Cap cap(String of, Block block, CapText text) {
        CapWindow window = Required.choice("window of a cap", CapWindow.class, text.window());
        if (!window.within(block.page())) {
            throw new RefusedBook(
                    "a cap per " + window + " is wider than a page of block " + block.id() + ", which covers a "
                            + block.page(),
                    "按 " + window + " 的上限比板块 " + block.id() + " 的记分周期 " + block.page() + " 还长");
        }
        return new Cap(of, window, Required.points("cap", text.most()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new RefusedBook(
                    "effectiveFrom is '" + text + "' and must be a day like 2026-01-01",
                    "effectiveFrom 写成了“" + text + "”，应当是 2026-01-01 这样的日期");
        }
    }
}
