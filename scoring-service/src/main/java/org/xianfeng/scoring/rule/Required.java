package org.xianfeng.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.ledger.Title;

/** What a rule book must have, and the refusals when it has not. */
final class Required {
    private Required() {}

    static <T> T value(String name, @Nullable T value) {
        if (value == null) {
            throw new RefusedBook("it has no " + name, "缺少 " + name);
        }
        return value;
    }

    static String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new RefusedBook("it has no " + name, "缺少 " + name);
        }
        return value;
    }

    static Title title(@Nullable Title title) {
        Title present = value("title", title);
        text("title in Chinese", present.zh());
        text("title in English", present.en());
        return present;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Points as a decimal, exactly in hundredths. */
    static long points(String name, @Nullable BigDecimal points) {
        BigDecimal hundredths = value(name, points).movePointRight(2).stripTrailingZeros();
        if (hundredths.scale() > 0) {
            throw new RefusedBook(
                    name + " of " + points + " points is finer than a hundredth of a point",
                    name + " 为 " + points + " 分，最多只能有两位小数");
        }
        if (hundredths.signum() < 0) {
            throw new RefusedBook(
                    name + " of " + points + " points takes points away; only a person may do that",
                    name + " 为 " + points + " 分，是扣分；扣分只能由人决定");
        }
        if (hundredths.compareTo(BigDecimal.valueOf(Claim.MOST_HUNDREDTHS)) > 0) {
            throw new RefusedBook(name + " of " + points + " points is absurd", name + " 为 " + points + " 分，过大");
        }
        return hundredths.longValueExact();
    }

    /** The points of a rule that people decide on: a claim gives, a deduction takes. */
    static long decidedPoints(ProposalKind kind, @Nullable BigDecimal written) {
        BigDecimal points = value("points", written);
        boolean takes = kind == ProposalKind.DEDUCTION;
        if (points.signum() == 0 || takes != points.signum() < 0) {
            throw new RefusedBook(
                    takes
                            ? "a deduction takes points away, and " + points + " does not; write for example -2"
                            : "a claim gives points, and " + points + " does not; write for example 2",
                    takes ? "扣分规则的分值应为负数，现为 " + points + "；例如写 -2" : "申报规则的分值应为正数，现为 " + points + "；例如写 2");
        }
        long size = points("points", points.abs());
        return takes ? -size : size;
    }

    static <E extends Enum<E>> E choice(String name, Class<E> choices, @Nullable String value) {
        String present = text(name, value);
        for (E choice : choices.getEnumConstants()) {
            if (choice.toString().equals(present)) {
                return choice;
            }
        }
        throw new RefusedBook(
                name + " is '" + present + "' and must be one of " + List.of(choices.getEnumConstants()),
                name + " 写成了“" + present + "”，只能是 " + List.of(choices.getEnumConstants()));
    }
}
