package org.xianfeng.scoring.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.expression.Expressions;
import org.xianfeng.scoring.expression.Formula;
import org.xianfeng.scoring.expression.Shape;
import org.xianfeng.scoring.rule.BookText.BandText;
import org.xianfeng.scoring.rule.BookText.PointsText;

/** Turns the text of a rule's points into points for one event type, or refuses it with the reason. */
final class ReadPoints {
    private static final Shape TEXT = new Shape.Text(Set.of());
    private static final Shape WHOLE = new Shape.Whole();

    private final Expressions expressions;
    private final Shape.Fields event;
    private final @Nullable Shape item;

    ReadPoints(Expressions expressions, Shape.Fields event, @Nullable Shape item) {
        this.expressions = expressions;
        this.event = event;
        this.item = item;
    }

    Points of(PointsText text) {
        List<Object> kinds = Stream.of(text.fixed(), text.table(), text.bands(), text.each(), text.share())
                .filter(Objects::nonNull)
                .toList();
        if (kinds.size() != 1) {
            throw new RefusedBook(
                    "points must be exactly one of fixed, table, bands, each, share",
                    "points 必须是 fixed、table、bands、each、share 中的一种");
        }
        if (text.table() != null) {
            return table(text);
        }
        if (text.bands() != null) {
            return bands(text);
        }
        if (text.each() != null) {
            return perUnit(text);
        }
        return text.share() != null
                ? new Points.Shared(formula("parts", text.parts(), WHOLE), Required.points("share", text.share()))
                : new Points.Fixed(Required.points("fixed", text.fixed()));
    }

    private Points table(PointsText text) {
        Formula by = formula("by", text.by(), TEXT);
        Map<String, Long> rows = new HashMap<>();
        Required.value("table", text.table())
                .forEach((key, points) -> rows.put(key, Required.points("row " + key, points)));
        Set<String> possible = ((Shape.Text) by.result()).oneOf();
        rows.keySet().stream()
                .filter(key -> !possible.isEmpty() && !possible.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new RefusedBook(
                            "the table has a row '" + key + "', and '" + by + "' is one of " + new TreeSet<>(possible),
                            "表中有一行“" + key + "”，而 " + by + " 只能是 " + new TreeSet<>(possible));
                });
        return new Points.Table(by, Map.copyOf(rows));
    }

    private Points bands(PointsText text) {
        TreeMap<Long, Long> bands = new TreeMap<>();
        for (BandText band : Required.list(text.bands())) {
            long from = Required.value("'from' of a band", band.from());
            if (bands.put(from, Required.points("band from " + from, band.points())) != null) {
                throw new RefusedBook("two bands begin at " + from, "有两档都从 " + from + " 开始");
            }
        }
        if (bands.isEmpty()) {
            throw new RefusedBook("it has no bands", "没有写分档（bands）");
        }
        return new Points.Bands(formula("of", text.of(), WHOLE), bands);
    }

    private Points perUnit(PointsText text) {
        long unit = Required.value("unit", text.unit());
        if (unit < 1) {
            throw new RefusedBook("a unit of " + unit + " is no unit", "单位 " + unit + " 不成立，至少为 1");
        }
        return new Points.PerUnit(formula("of", text.of(), WHOLE), unit, Required.points("each", text.each()));
    }

    private Formula formula(String name, @Nullable String source, Shape wanted) {
        return expressions.compile(Required.text("'" + name + "' of its points", source), wanted, event, item);
    }
}
