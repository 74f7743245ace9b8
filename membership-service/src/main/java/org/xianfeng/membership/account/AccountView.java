package org.xianfeng.membership.account;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.conferral.ConferredGrant;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.version.Versioned;

/**
 * An account as administrators see it.
 *
 * @param grants given by hand
 * @param conferred by branch and posts, as long as they last
 * @param version grows with every change
 */
public record AccountView(
        String id,
        String login,
        String displayName,
        @Nullable String memberId,
        List<GrantView> grants,
        List<ConferredView> conferred,
        boolean blocked,
        @Nullable String blockedReason,
        SecondFactorState secondFactor,
        long version)
        implements Versioned {
    static AccountView of(Account account, List<ConferredGrant> conferred, SecondFactorState secondFactor) {
        return new AccountView(
                account.id(),
                account.login().value(),
                account.displayName().inFull(),
                account.member().map(MemberId::value).orElse(null),
                account.grants().stream().map(GrantView::of).toList(),
                conferred.stream().map(ConferredView::of).toList(),
                account.blocked(),
                account.state().blocked().orElse(null),
                secondFactor,
                account.version());
    }

    /** Whether it signs in with a second step. */
    public enum SecondFactorState {
        OFF,
        ON,
        /** It must, and has no app yet: signing in begins with it. */
        REQUIRED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A role, and where it holds; without an organisation in the whole installation. */
    public record GrantView(Role role, @Nullable String organisationId) {
        static GrantView of(Grant grant) {
            return new GrantView(
                    grant.role(),
                    grant.organisation().map(OrganisationId::value).orElse(null));
        }
    }

    /** A grant that cannot be taken back here: it ends with the branch or the post it comes from. */
    public record ConferredView(Role role, @Nullable String organisationId, String because) {
        static ConferredView of(ConferredGrant conferred) {
            return new ConferredView(
                    conferred.grant().role(),
                    conferred.grant().organisation().map(OrganisationId::value).orElse(null),
                    conferred.because());
        }
    }
}
