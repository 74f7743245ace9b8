package org.xianfeng.scoring.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Refuses a comparison of a field that has a few values only with a text that is none of them. */
final class Choices {
    private static final List<String> COMPARISONS = List.of("_==_", "_!=_", "@in", "in", "_in_");
    private final CelAbstractSyntaxTree tree;
    private final Map<String, Shape.Fields> named;

    Choices(CelAbstractSyntaxTree tree, Map<String, Shape.Fields> named) {
        this.tree = tree;
        this.named = named;
    }

    void check(String source) {
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.CALL)
                .map(CelExpr::call)
                .filter(call ->
                        COMPARISONS.contains(call.function()) && call.args().size() == 2)
                .forEach(call -> check(source, call.args().get(0), call.args().get(1)));
    }

    private void check(String source, CelExpr left, CelExpr right) {
        of(left).ifPresent(choice -> check(source, choice, right));
        of(right).ifPresent(choice -> check(source, choice, left));
    }

    private static void check(String source, Shape.Text choice, CelExpr compared) {
        texts(compared)
                .filter(text -> !choice.oneOf().contains(text))
                .findFirst()
                .ifPresent(wrong -> {
                    throw new RefusedExpression(
                            "'" + source + "' asks for '" + wrong + "', which is none of "
                                    + new TreeSet<>(choice.oneOf()),
                            "“" + source + "”用到了“" + wrong + "”，它不在可取的值之中：" + new TreeSet<>(choice.oneOf()));
                });
    }

    private static Stream<String> texts(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT ->
                expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
                        ? Stream.of(expression.constant().stringValue())
                        : Stream.empty();
            case LIST -> expression.list().elements().stream().flatMap(Choices::texts);
            default -> Stream.empty();
        };
    }

    /** The values an expression can have, where it names a field that has a few values only. */
    Optional<Shape.Text> of(CelExpr expression) {
        if (expression.getKind() != CelExpr.ExprKind.Kind.SELECT
                || expression.select().testOnly()) {
            return Optional.empty();
        }
        return tree.getType(expression.select().operand().id())
                .map(CelType::name)
                .map(named::get)
                .map(fields -> fields.of().get(expression.select().field()))
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .filter(text -> !text.oneOf().isEmpty());
    }
}
