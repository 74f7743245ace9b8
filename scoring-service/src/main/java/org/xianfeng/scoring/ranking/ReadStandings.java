package org.xianfeng.scoring.ranking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.account.AccountPages;
import org.xianfeng.scoring.ranking.RankingView.Fresh;
import org.xianfeng.scoring.ranking.RankingView.GroupOfBranches;
import org.xianfeng.scoring.ranking.RankingView.RankedBranch;
import org.xianfeng.scoring.ranking.RankingView.RankedBranches;
import org.xianfeng.scoring.ranking.RankingView.Rankings;
import org.xianfeng.scoring.ranking.RankingView.StandingOfBranch;
import org.xianfeng.scoring.standing.ComparisonRules;
import org.xianfeng.scoring.standing.Placed;
import org.xianfeng.scoring.standing.RankGroup;
import org.xianfeng.scoring.standing.Seat;
import org.xianfeng.scoring.standing.Standing;
import org.xianfeng.scoring.standing.Standings;
import org.xianfeng.scoring.standing.Standings.Listed;
import org.xianfeng.scoring.standing.Standings.Sizes;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterOrganisation;

/** Puts standings into the form in which they are shown. */
final class ReadStandings {
    private final Standings standings;
    private final ComparisonRules rules;
    private final RankingText text;
    private final Roster roster;
    private final AccountPages pages;

    ReadStandings(Standings standings, ComparisonRules rules, RankingText text, Roster roster, AccountPages pages) {
        this.standings = standings;
        this.rules = rules;
        this.text = text;
        this.roster = roster;
        this.pages = pages;
    }

    Rankings of(OrganisationId organisation, Fresh fresh, Locale language) {
        return new Rankings(
                organisation.value(),
                pages.thisYear(),
                fresh,
                text.rules(language),
                standings.groups(organisation).stream()
                        .map(sizes -> group(sizes, language))
                        .toList());
    }

    private GroupOfBranches group(Sizes sizes, Locale language) {
        RankGroup group = sizes.group();
        return new GroupOfBranches(
                group.id(),
                group.kind().toString(),
                group.from(),
                group.to().orElse(null),
                text.name(group, language),
                sizes.ranked(),
                sizes.withTooFewFacts(),
                sizes.ranked() >= rules.leastBranches(),
                text.of(sizes, language));
    }

    /** A part of a ranking; empty where nobody is in the group, or too few. */
    RankedBranches list(OrganisationId organisation, String group, @Nullable Placed after, int limit, Fresh fresh) {
        List<Listed> found = standings.list(organisation, group, after, limit + 1);
        List<Listed> shown = found.subList(0, Math.min(limit, found.size()));
        return new RankedBranches(
                shown.stream().map(this::ranked).toList(),
                found.size() > limit ? cursor(shown.getLast()) : null,
                fresh);
    }

    private RankedBranch ranked(Listed listed) {
        return new RankedBranch(
                listed.branch(),
                nameOf(new OrganisationId(listed.branch())),
                listed.standing().pointsHundredths(),
                rank(listed.standing()),
                share(listed.standing()));
    }

    private @Nullable Integer rank(Standing.Ranked standing) {
        return rules.tellsRank(standing) ? standing.rank() : null;
    }

    private @Nullable Integer share(Standing.Ranked standing) {
        return rules.tellsShare(standing) ? standing.aheadOfPercent() : null;
    }

    private String nameOf(OrganisationId organisation) {
        return roster.organisation(organisation).map(RosterOrganisation::name).orElse(organisation.value());
    }

    private static String cursor(Listed last) {
        return last.standing().pointsHundredths() + ":" + last.branch();
    }

    /** Where a branch stands, in the nearest organisation above it unless another is named; none if that is not above it. */
    Optional<StandingOfBranch> standing(
            OrganisationId branch, @Nullable OrganisationId named, Fresh fresh, Locale language) {
        Optional<Seat> seat = standings.seatOf(branch);
        OrganisationId within =
                named == null ? seat.map(one -> one.within().getFirst()).orElse(null) : named;
        if (named != null && !roster.pathOf(branch).contains(named)) {
            return Optional.empty();
        }
        Standing standing = within == null ? new Standing.NotCompared() : standings.standing(within, branch);
        Standing.Ranked ranked = standing instanceof Standing.Ranked one ? one : null;
        return Optional.of(new StandingOfBranch(
                branch.value(),
                pages.thisYear(),
                fresh,
                within == null ? null : within.value(),
                within == null ? null : nameOf(within),
                seat.map(one -> text.name(one.group(), language)).orElse(null),
                points(standing),
                ranked == null ? null : rank(ranked),
                ranked == null ? null : ranked.of(),
                ranked == null ? null : share(ranked),
                ranked == null || ranked.nextHigher().isEmpty()
                        ? null
                        : ranked.nextHigher().getAsLong() - ranked.pointsHundredths(),
                text.of(standing, language),
                text.rules(language)));
    }

    private static @Nullable Long points(Standing standing) {
        return switch (standing) {
            case Standing.Ranked one -> one.pointsHundredths();
            case Standing.TooFewBranches one -> one.pointsHundredths();
            case Standing.TooFewFacts one -> one.pointsHundredths();
            case Standing.NotCompared _ -> null;
        };
    }
}
