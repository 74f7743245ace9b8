package org.xianfeng.scoring.provision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.scoring.ProposalKind;
import org.xianfeng.starter.access.Role;

/**
 * The same as it stands in the file of a book; nothing in it is checked yet.
 *
 * @param as {@code claim}, {@code deduction} or {@code veto}
 * @param objectionDays only for a claim
 * @param hearingDays only for a deduction or a veto
 * @param mostUnits 1 where it is not said
 * @param holdsAt only for a veto
 */
public record ProvisionText(
        @Nullable String as,
        @Nullable String source,
        @Nullable List<String> evidence,
        @Nullable List<String> review,
        @Nullable Integer withinDays,
        @Nullable Integer objectionDays,
        @Nullable Integer hearingDays,
        @Nullable Integer mostUnits,
        @Nullable List<String> exempt,
        @Nullable BigDecimal holdsAt) {
    private static final int LONGEST_SOURCE = 150;
    private static final int STEPS = 2;
    private static final int MOST_DAYS_LATE = 366;
    private static final int MOST_OBJECTION_DAYS = 30;
    private static final int LEAST_HEARING_DAYS = 3;
    private static final int MOST_HEARING_DAYS = 60;
    private static final int MOST_UNITS = 100;
    private static final long MOST_HUNDREDTHS = 100_000_000;

    /** The provision, if the text is in order. @throws RefusedProvision with a sentence that says what to write */
    public Provision read() {
        ProposalKind kind = choice("as", ProposalKind.values(), as);
        if (source == null || source.isBlank()) {
            throw new RefusedProvision(
                    "what people decide on needs a 'source': the document and the article that provide for it",
                    "由人决定的规则必须写 source，即所依据的文件和条款");
        }
        String named = source.strip().replaceAll("\\s+", " ");
        if (named.length() > LONGEST_SOURCE) {
            throw new RefusedProvision(
                    "'source' has " + named.length() + " characters; name the document and the article, in "
                            + LONGEST_SOURCE + " or fewer",
                    "source 有 " + named.length() + " 个字，请只写文件和条款，不超过 " + LONGEST_SOURCE + " 个字");
        }
        List<EvidenceKind> evidenceKinds = choices("evidence", EvidenceKind.values(), evidence);
        if (evidenceKinds.isEmpty()) {
            throw new RefusedProvision(
                    "it has no 'evidence'; say what a proposal may rest on: " + List.of(EvidenceKind.values()),
                    "缺少 evidence；请写明可以凭什么提出：" + List.of(EvidenceKind.values()));
        }
        return new Provision(
                kind,
                named,
                evidenceKinds,
                steps(kind),
                within("withinDays", withinDays, 1, MOST_DAYS_LATE),
                waitingDays(kind),
                mostUnits == null ? 1 : within("mostUnits", mostUnits, 1, MOST_UNITS),
                choices("exempt", Employment.values(), exempt),
                heldAt(kind));
    }

    private List<Role> steps(ProposalKind kind) {
        List<Role> steps = new ArrayList<>();
        for (String post : review == null ? List.<String>of() : review) {
            steps.add(choice("review", Provision.POSTS.toArray(Role[]::new), post));
        }
        if (steps.size() != STEPS) {
            throw new RefusedProvision(
                    "'review' has to name two steps, taken by two different persons, and names " + steps.size()
                            + "; write for example [group-leader, branch-officer]",
                    "review 必须写明两步，由不同的两人办理，现在写了 " + steps.size() + " 步；例如 [group-leader, branch-officer]");
        }
        if (Provision.POSTS.indexOf(steps.getLast()) < Provision.POSTS.indexOf(steps.getFirst())) {
            throw new RefusedProvision(
                    "the second step of 'review' is for a lower post than the first; turn them round",
                    "review 的第二步由比第一步更低的职务决定；请把两步对调");
        }
        if (kind != ProposalKind.CLAIM
                && (steps.getFirst() == Role.GROUP_LEADER || steps.getLast() != Role.COMMITTEE_OFFICER)) {
            throw new RefusedProvision(
                    "what is taken from a member is proposed by an officer and approved by the committee; write 'review:"
                            + " [branch-officer, committee-officer]' or [committee-officer, committee-officer]",
                    "扣分和一票否决由支部委员或上级党组织提出、由上级党组织批准；请写 review: [branch-officer, committee-officer] 或 [committee-officer,"
                            + " committee-officer]");
        }
        return steps;
    }

    private int waitingDays(ProposalKind kind) {
        if (kind == ProposalKind.CLAIM) {
            absent("hearingDays", hearingDays, kind);
            return within("objectionDays", objectionDays, 1, MOST_OBJECTION_DAYS);
        }
        absent("objectionDays", objectionDays, kind);
        return within("hearingDays", hearingDays, LEAST_HEARING_DAYS, MOST_HEARING_DAYS);
    }

    private @Nullable Long heldAt(ProposalKind kind) {
        if (kind != ProposalKind.VETO) {
            absent("holdsAt", holdsAt, kind);
            return null;
        }
        if (holdsAt == null) {
            throw new RefusedProvision(
                    "a veto needs 'holdsAt': what its block of the year then counts for at most, for example 0",
                    "一票否决必须写 holdsAt，即该板块当年最多计多少分，例如 0");
        }
        BigDecimal hundredths = holdsAt.movePointRight(2).stripTrailingZeros();
        if (hundredths.scale() > 0
                || hundredths.signum() < 0
                || hundredths.compareTo(BigDecimal.valueOf(MOST_HUNDREDTHS)) > 0) {
            throw new RefusedProvision(
                    "'holdsAt' is " + holdsAt + " and must be 0 or more points, in hundredths at the finest",
                    "holdsAt 写成了 " + holdsAt + "，应为不小于 0、最多两位小数的分值");
        }
        return hundredths.longValueExact();
    }

    private static void absent(String name, @Nullable Object value, ProposalKind kind) {
        if (value != null) {
            throw new RefusedProvision(
                    "'" + name + "' has no meaning for a " + kind + "; leave it out", name + " 不用于 " + kind + "；请删去");
        }
    }

    private static int within(String name, @Nullable Integer value, int least, int most) {
        if (value == null || value < least || value > most) {
            throw new RefusedProvision(
                    "'" + name + "' is " + (value == null ? "missing" : value) + " and must be between " + least
                            + " and " + most,
                    name + (value == null ? " 没有写" : " 写成了 " + value) + "，应在 " + least + " 到 " + most + " 之间");
        }
        return value;
    }

    private static <T> List<T> choices(String name, T[] choices, @Nullable List<String> values) {
        return (values == null ? Stream.<String>of() : values.stream())
                .map(value -> choice(name, choices, value))
                .distinct()
                .toList();
    }

    private static <T> T choice(String name, T[] choices, @Nullable String value) {
        return Arrays.stream(choices)
                .filter(choice -> choice.toString().equals(value))
                .findFirst()
                .orElseThrow(() -> new RefusedProvision(
                        "'" + name + "' is '" + value + "' and must be one of " + Arrays.toString(choices),
                        name + " 写成了“" + value + "”，只能是 " + Arrays.toString(choices)));
    }
}
