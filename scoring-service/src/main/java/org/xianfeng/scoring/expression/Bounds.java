package org.xianfeng.scoring.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.Optional;

/**
 * Keeps every expression short to run. The language has no loops of its own; what could take for ever is a list gone
 * through within a list within a list, with 2,000 items each.
 */
final class Bounds {
    private static final int MOST_LETTERS = 2_000;
    private static final int MOST_NESTED = 2;

    private Bounds() {}

    static void check(String source, CelAbstractSyntaxTree tree) {
        if (source.length() > MOST_LETTERS) {
            throw new RefusedExpression(
                    "an expression has " + source.length() + " letters and may have " + MOST_LETTERS
                            + "; make two rules of it",
                    "表达式有 " + source.length() + " 个字符，最多 " + MOST_LETTERS + " 个；请拆成两条规则");
        }
        boolean endless =
                CelNavigableAst.fromAst(tree).getRoot().allNodes().anyMatch(node -> nested(node) > MOST_NESTED);
        if (endless) {
            throw new RefusedExpression(
                    "'" + source + "' goes through lists within lists more than " + MOST_NESTED
                            + " deep and might not end in time; use 'per' for the outer list",
                    "“" + source + "”把列表套了 " + MOST_NESTED + " 层以上，可能算不完；外层列表请改用 per");
        }
    }

    private static int nested(CelNavigableExpr node) {
        int depth = 0;
        Optional<CelNavigableExpr> next = Optional.of(node);
        while (next.isPresent()) {
            if (next.get().getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
                depth++;
            }
            next = next.get().parent();
        }
        return depth;
    }
}
