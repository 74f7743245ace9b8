package org.xianfeng.scoring.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A field of the event that must have one of these values, or the whole condition is false; read off a condition, so that
 * it need not be run to know that.
 */
public record Guard(String field, Set<String> values) {
    private static final Set<String> IN = Set.of("@in", "in", "_in_");

    public Guard {
        values = Set.copyOf(values);
    }

    /** The first of the parts joined by "and" that asks for the value of a field of the event. */
    static Optional<Guard> of(CelExpr condition) {
        return parts(condition).flatMap(part -> comparison(part).stream()).findFirst();
    }

    private static Stream<CelExpr> parts(CelExpr condition) {
        boolean joined = condition.getKind() == CelExpr.ExprKind.Kind.CALL
                && condition.call().function().equals("_&&_");
        return joined ? condition.call().args().stream().flatMap(Guard::parts) : Stream.of(condition);
    }

    private static Optional<Guard> comparison(CelExpr part) {
        if (part.getKind() != CelExpr.ExprKind.Kind.CALL || part.call().args().size() != 2) {
            return Optional.empty();
        }
        CelExpr left = part.call().args().get(0);
        CelExpr right = part.call().args().get(1);
        if (part.call().function().equals("_==_")) {
            return guard(left, List.of(right)).or(() -> guard(right, List.of(left)));
        }
        return IN.contains(part.call().function()) && right.getKind() == CelExpr.ExprKind.Kind.LIST
                ? guard(left, right.list().elements())
                : Optional.empty();
    }

    private static Optional<Guard> guard(CelExpr field, List<CelExpr> values) {
        boolean ofEvent = field.getKind() == CelExpr.ExprKind.Kind.SELECT
                && !field.select().testOnly()
                && field.select().operand().getKind() == CelExpr.ExprKind.Kind.IDENT
                && field.select().operand().ident().name().equals("event");
        return ofEvent && values.stream().allMatch(Guard::isText)
                ? Optional.of(new Guard(field.select().field(), texts(values)))
                : Optional.empty();
    }

    private static boolean isText(CelExpr value) {
        return value.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && value.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }

    private static Set<String> texts(List<CelExpr> values) {
        Set<String> texts = new TreeSet<>();
        values.forEach(value -> texts.add(value.constant().stringValue()));
        return texts;
    }
}
