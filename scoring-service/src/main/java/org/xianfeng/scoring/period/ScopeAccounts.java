package org.xianfeng.scoring.period;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.roster.RosterMember;
import org.xianfeng.starter.roster.RosterOrganisation;

/** Goes through every account below an organisation, branch by branch; no more than a portion and one branch is in memory. */
final class ScopeAccounts {
    private static final int PORTION = 200;

    private final Roster roster;

    ScopeAccounts(Roster roster) {
        this.roster = roster;
    }

    /** Hands over accounts with the branch each stands in. */
    void each(OrganisationId top, Consumer<Map<Account, String>> portion) {
        Portion gathered = new Portion(portion);
        Deque<OrganisationId> open = new ArrayDeque<>();
        open.add(top);
        while (!open.isEmpty()) {
            OrganisationId next = open.removeLast();
            gathered.add(Account.branch(next.value()), next);
            for (RosterMember member : roster.membersOf(next)) {
                gathered.add(Account.member(member.id().value()), next);
            }
            if (!isBranch(next)) {
                for (RosterOrganisation below : roster.below(next)) {
                    if (below.kind() != OrganisationKind.GROUP) {
                        open.add(below.id());
                    }
                }
            }
        }
        gathered.handOver();
    }

    /** Below a branch there are groups only, whose members are the branch's. */
    private boolean isBranch(OrganisationId organisation) {
        return roster.organisation(organisation)
                .filter(one -> one.kind() == OrganisationKind.BRANCH)
                .isPresent();
    }

    private static final class Portion {
        private final Consumer<Map<Account, String>> taker;
        private Map<Account, String> accounts = new LinkedHashMap<>();

        Portion(Consumer<Map<Account, String>> taker) {
            this.taker = taker;
        }

        void add(Account account, OrganisationId branch) {
            accounts.put(account, branch.value());
            if (accounts.size() >= PORTION) {
                handOver();
            }
        }

        void handOver() {
            if (!accounts.isEmpty()) {
                taker.accept(accounts);
            }
            accounts = new LinkedHashMap<>();
        }
    }
}
