package org.xianfeng.scoring.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.belonging.Belongings;
import org.xianfeng.scoring.belonging.Stood;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.scoring.rule.RuleBook;
import org.xianfeng.scoring.rule.RuleBooks;
import org.xianfeng.scoring.yearterms.Veto;
import org.xianfeng.scoring.yearterms.Vetoes;
import org.xianfeng.scoring.yearterms.YearTerms;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * Finds what a year of an account begins with: by the books in force on the first day of the year where the branch stood then,
 * or on the day of a member's registration when that was later. A book of another day changes nothing about a year begun.
 */
final class BeginYear {
    private final Supplier<RuleBooks> books;
    private final Placements placements;
    private final Belongings belongings;
    private final Vetoes vetoes;

    BeginYear(Supplier<RuleBooks> books, Placements placements, Belongings belongings, Vetoes vetoes) {
        this.books = books;
        this.placements = placements;
        this.belongings = belongings;
        this.vetoes = vetoes;
    }

    /** The terms of those of the accounts that have any, and the vetoes that hold them down. */
    Map<Account, Begun> of(Collection<Account> accounts, int year) {
        List<MemberId> members = accounts.stream()
                .filter(account -> account.kind() == LedgerKind.MEMBER)
                .map(account -> new MemberId(account.id()))
                .toList();
        Map<Account, Begun> begun = books.get().haveTerms() ? withTerms(accounts, members, year) : new HashMap<>();
        vetoes.inYear(year, members)
                .forEach((member, those) -> begun.compute(
                        Account.member(member.value()),
                        (_, known) -> (known == null ? Begun.BARE : known).under(those)));
        return begun;
    }

    private Map<Account, Begun> withTerms(Collection<Account> accounts, List<MemberId> members, int year) {
        Map<MemberId, Stood> stood = belongings.inYear(year, members);
        Map<Account, Begun> begun = new HashMap<>();
        for (Account account : accounts) {
            switch (account.kind()) {
                case BRANCH -> begun.put(account, ofBranch(account, year));
                case MEMBER ->
                    Optional.ofNullable(stood.get(new MemberId(account.id())))
                            .ifPresent(where ->
                                    begun.put(account, begun(account, where.branch(), where.day(), where.since())));
            }
        }
        return begun;
    }

    private Begun ofBranch(Account account, int year) {
        return begun(account, new OrganisationId(account.id()), LocalDate.of(year, 1, 1), null);
    }

    private Begun begun(Account account, OrganisationId branch, LocalDate day, @Nullable LocalDate since) {
        RuleBooks now = books.get();
        Optional<List<OrganisationId>> path =
                now.differByOrganisation(day) ? placements.path(branch, day) : Optional.of(List.of());
        Map<String, YearTerms> terms = new HashMap<>();
        List<RuleBook.BookBlock> blocks =
                path.map(known -> now.effective(day, known).blocks()).orElse(List.of());
        for (RuleBook.BookBlock block : blocks) {
            if (block.ledger() == account.kind() && block.terms() != null) {
                terms.put(block.block().id(), block.terms());
            }
        }
        return new Begun(since, terms, List.of());
    }

    /**
     * How the year of an account begins.
     *
     * @param terms by block
     */
    record Begun(@Nullable LocalDate since, Map<String, YearTerms> terms, List<Veto> vetoes) {
        /** As the year of an account without any. */
        static final Begun BARE = new Begun(null, Map.of(), List.of());

        Begun {
            terms = Map.copyOf(terms);
            vetoes = List.copyOf(vetoes);
        }

        Begun under(List<Veto> those) {
            return new Begun(since, terms, those);
        }

        /** Whether a block of it takes something over from the year before, in which somebody was there already. */
        boolean carriesOver(int year) {
            return (since == null || since.getYear() < year)
                    && terms.values().stream().anyMatch(ofBlock -> ofBlock.carryOver() != null);
        }

        YearTerms.Held held(String block, int year, @Nullable Long before, YearTerms.Earned earned) {
            YearTerms ofBlock = terms.get(block);
            YearTerms.Held held =
                    ofBlock == null ? YearTerms.Held.asTheyAre(earned) : ofBlock.of(year, since, before, earned);
            return held.under(
                    vetoes.stream().filter(veto -> veto.block().equals(block)).toList());
        }
    }
}
