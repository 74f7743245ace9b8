package org.xianfeng.scoring.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.expression.Expressions;
import org.xianfeng.scoring.rule.BookText.BlockText;
import org.xianfeng.scoring.rule.BookText.CapText;

/** Turns the text of a rule book into rules, or refuses it with the reason. */
final class ReadBook {
    private final Expressions expressions;

    ReadBook(Expressions expressions) {
        this.expressions = expressions;
    }

    RuleBook of(String file, BookText text) {
        try {
            return book(text);
        } catch (RefusedBook refusal) {
            throw refusal.in(file);
        }
    }

    private RuleBook book(BookText text) {
        int version = Required.value("version", text.version());
        Map<String, RuleBook.BookBlock> blocks = new LinkedHashMap<>();
        for (BlockText block : Required.list(text.blocks())) {
            RuleBook.BookBlock read = block(block);
            if (blocks.put(read.block().id(), read) != null) {
                throw new RefusedBook("block " + read.block().id() + " stands twice");
            }
        }
        ReadRule rules = new ReadRule(expressions, version, blocks);
        return new RuleBook(
                Required.text("id", text.id()),
                version,
                Required.title(text.title()),
                Required.text("source", text.source()),
                day(Required.text("effectiveFrom", text.effectiveFrom())),
                List.copyOf(blocks.values()),
                Required.list(text.rules()).stream().map(rules::of).toList());
    }

    private static RuleBook.BookBlock block(BlockText text) {
        String id = Required.text("id of a block", text.id());
        try {
            Block block = new Block(id, Required.choice("page", PagePeriod.class, text.page()));
            LedgerKind ledger = Required.choice("ledger", LedgerKind.class, text.ledger());
            return new RuleBook.BookBlock(
                    block, Required.title(text.title()), ledger, caps("block:" + id, block, text.caps()));
        } catch (RefusedBook refusal) {
            throw refusal.in("block " + id);
        } catch (IllegalArgumentException refusal) {
            throw new RefusedBook(String.valueOf(refusal.getMessage())).in("block " + id);
        }
    }

    static List<Cap> caps(String of, Block block, @Nullable List<CapText> texts) {
        return Required.list(texts).stream().map(text -> cap(of, block, text)).toList();
    }

    private static Cap cap(String of, Block block, CapText text) {
        CapWindow window = Required.choice("window of a cap", CapWindow.class, text.window());
        if (!window.within(block.page())) {
            throw new RefusedBook("a cap per " + window + " is wider than a page of block " + block.id()
                    + ", which covers a " + block.page());
        }
        return new Cap(of, window, Required.points("cap", text.most()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new RefusedBook("effectiveFrom is '" + text + "' and must be a day like 2026-01-01");
        }
    }
}
