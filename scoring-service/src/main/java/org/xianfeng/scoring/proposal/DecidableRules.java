package org.xianfeng.scoring.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xianfeng.scoring.belonging.BranchOnDay;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.provision.Provision;
import org.xianfeng.scoring.rule.Rule;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/** Finds rules on which people decide, as they were in force on a day where a member belonged then. */
final class DecidableRules {
    private final Supplier<RuleBooks> books;
    private final Placements placements;
    private final BranchOnDay branches;

    DecidableRules(Supplier<RuleBooks> books, Placements placements, BranchOnDay branches) {
        this.books = books;
        this.placements = placements;
        this.branches = branches;
    }

    /**
     * A rule, and where it holds.
     *
     * @param branch the branch of the member on that day
     */
    record Found(Rule rule, Provision provision, OrganisationId branch) {}

    Optional<Found> find(MemberId member, String id, LocalDate day) {
        return branches.of(member, day)
                .flatMap(branch -> rules(branch, day).stream()
                        .filter(rule -> rule.version().id().equals(id))
                        .flatMap(rule -> rule.provision().map(provision -> new Found(rule, provision, branch)).stream())
                        .findFirst());
    }

    private List<Rule> rules(OrganisationId branch, LocalDate day) {
        RuleBooks now = books.get();
        Optional<List<OrganisationId>> path =
                now.differByOrganisation(day) ? placements.path(branch, day) : Optional.of(List.of());
        return path.map(known -> now.effective(day, known).rules()).orElse(List.of());
    }
}
