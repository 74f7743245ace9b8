package org.xianfeng.membership.importdesk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.xianfeng.membership.layout.Layout;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.newworkbook.NewSheet;

/** An empty workbook to fill in: a sheet of headers only, and one that explains each column. */
final class ImportTemplate {
    private static final int COLUMN_WIDTH = 18;
    private static final List<Integer> EXPLAINED = List.of(22, 14, 80);

    private final Layout layout;
    private final UnaryOperator<String> texts;

    /** @param texts gives the text of a name in the reader's language */
    ImportTemplate(Layout layout, UnaryOperator<String> texts) {
        this.layout = layout;
        this.texts = texts;
    }

    List<NewSheet> sheets(String name) {
        List<String> headers = columns().stream().map(layout::nameOf).toList();
        List<Integer> widths = headers.stream().map(_ -> COLUMN_WIDTH).toList();
        return List.of(
                new NewSheet(name, widths, List.of(headers).iterator()),
                new NewSheet(texts.apply("template.explained"), EXPLAINED, explained()));
    }

    private List<Meaning> columns() {
        return Arrays.stream(Meaning.values())
                .filter(layout.headers()::containsKey)
                .toList();
    }

    /** One column of headers, each in a row of its own: a row of them would be taken for a table. */
    private Iterator<List<String>> explained() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(texts.apply("template.column"), texts.apply("template.needed"), texts.apply("template.how")));
        columns()
                .forEach(column -> rows.add(List.of(
                        layout.nameOf(column),
                        texts.apply("template." + need(column)),
                        texts.apply("template." + column))));
        rows.add(List.of(texts.apply("template.others"), "", texts.apply("template.passed-over")));
        return rows.iterator();
    }

    private String need(Meaning column) {
        if (layout.required().contains(column)) {
            return "must";
        }
        return layout.oneOf().stream().anyMatch(some -> some.contains(column)) ? "one-of" : "may";
    }
}
