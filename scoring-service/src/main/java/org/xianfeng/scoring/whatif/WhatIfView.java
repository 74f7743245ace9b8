package org.xianfeng.scoring.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.effect.AccountEffect;
import org.xianfeng.scoring.effect.BranchSums;
import org.xianfeng.scoring.effect.EffectSummary;
import org.xianfeng.scoring.effect.Effects;
import org.xianfeng.scoring.effect.FactChange;
import org.xianfeng.scoring.ledger.RuleTitles;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.scoring.wording.ReasonText;
import org.xianfeng.scoring.wording.Wording;

/**
 * A run as its readers see it. Points are in hundredths of a point.
 *
 * @param shelfVersion the version of the organisation's books when it began; another one now means that the draft has changed
 * @param keptUntil when its result is removed at the latest
 * @param sentence why there is no result, and what to do
 * @param summary what was found; only of a finished run
 */
record WhatIfView(
        String id,
        LocalDate from,
        LocalDate to,
        WhatIf.State state,
        long shelfVersion,
        Instant startedAt,
        Instant seenAt,
        Instant keptUntil,
        WhatIf.Reached progress,
        @Nullable String sentence,
        @Nullable EffectSummary summary) {
    static WhatIfView of(WhatIf run, Instant keptUntil, @Nullable String sentence) {
        return new WhatIfView(
                run.id(),
                run.period().from(),
                run.period().to(),
                run.state(),
                run.shelf(),
                run.startedAt(),
                run.seenAt(),
                keptUntil,
                run.counts(),
                sentence,
                run.summary());
    }

    /** A member whose points change, without a name. */
    record ChangedMember(String memberId, String branchId, AccountEffect.PointsChange points) {
        static ChangedMember of(Effects.MemberRow row) {
            return new ChangedMember(row.member(), row.branchId(), row.change());
        }
    }

    /** A branch whose points, or whose members' points, change. */
    record ChangedBranch(String branchId, BranchSums sums) {
        static ChangedBranch of(Effects.BranchRow row) {
            return new ChangedBranch(row.branch(), row.sums());
        }
    }

    /** Why the points of one account change: the facts, the greatest difference first. */
    record WhyChanged(
            LedgerKind ledger,
            String accountId,
            AccountEffect.PointsChange points,
            List<ChangedFact> facts,
            int moreFacts) {}

    /** A fact that counts differently. */
    record ChangedFact(
            String subject,
            Instant factTime,
            String branchId,
            @Nullable JudgedChange before,
            @Nullable JudgedChange after) {}

    /** What a fact counts for under a rule, and why. */
    record JudgedChange(Title rule, int version, long pointsHundredths, ReasonText reason) {}

    /** Puts the facts of an account into words. */
    static final class Words {
        private final WhatIf run;
        private final RuleTitles titles;
        private final Wording wording;
        private final Locale language;

        Words(WhatIf run, RuleTitles titles, Wording wording, Locale language) {
            this.run = run;
            this.titles = titles;
            this.wording = wording;
            this.language = language;
        }

        WhyChanged of(AccountEffect effect) {
            return new WhyChanged(
                    effect.account().kind(),
                    effect.account().id(),
                    effect.change(),
                    effect.facts().stream().map(this::fact).toList(),
                    effect.moreFacts());
        }

        private ChangedFact fact(FactChange fact) {
            return new ChangedFact(
                    fact.subject().toString(),
                    fact.factTime(),
                    fact.branchId(),
                    judged(fact, fact.before()),
                    judged(fact, fact.after()));
        }

        private @Nullable JudgedChange judged(FactChange fact, FactChange.@Nullable Counting counting) {
            return counting == null
                    ? null
                    : new JudgedChange(
                            title(counting.rule()),
                            counting.rule().version(),
                            counting.pointsHundredths(),
                            wording.of(counting.reason(), counting.rule(), fact.factTime(), language));
        }

        private Title title(RuleVersion rule) {
            Title own = run.titles().get(rule);
            return own == null ? titles.of(rule) : own;
        }
    }
}
