package org.xianfeng.membership.memberintake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.membership.imports.Import;
import org.xianfeng.membership.imports.ImportKind;
import org.xianfeng.membership.importwork.PlacesBelow;
import org.xianfeng.membership.importwork.RowWork;
import org.xianfeng.membership.importwork.RowWorks;
import org.xianfeng.membership.layout.Layout;
import org.xianfeng.membership.layout.Layouts;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.memberintake.MemberRowWork.Tools;
import org.xianfeng.membership.organisation.Organisation;
import org.xianfeng.membership.organisation.Organisations;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.membership.post.FillPosts;
import org.xianfeng.membership.roll.Rolls;
import org.xianfeng.membership.rowcheck.CheckMemberRows;
import org.xianfeng.membership.rowcheck.Places;
import org.xianfeng.membership.rowcheck.Table;
import org.xianfeng.starter.identity.OrganisationId;

/** Wires the intake of members. */
@Configuration(proxyBeanMethods = false)
class MemberIntakeConfiguration {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

    @Bean
    EnterMembers enterMembers(Members members, PersonalFiles files, Rolls rolls, FillPosts posts, Clock clock) {
        return new EnterMembers(members, files, rolls, posts, clock);
    }

    @Bean
    Tools memberRowTools(Members members, PersonalFiles files, EnterMembers enter, FillPosts posts) {
        return new Tools(new Register(members, files), enter, posts, () -> LockSupport.parkNanos(PAUSE_NANOS));
    }

    @Bean
    RowWorks memberRowWorks(Layouts layouts, PlacesBelow below, Organisations organisations, Tools tools) {
        return new OfMembers(layouts.members(), below, organisations, tools);
    }

    private record OfMembers(Layout layout, PlacesBelow below, Organisations organisations, Tools tools)
            implements RowWorks {
        @Override
        public ImportKind kind() {
            return ImportKind.MEMBERS;
        }

        @Override
        public Set<Meaning> notNeeded(Import one) {
            return branch(one).isPresent() ? Set.of(Meaning.BRANCH) : Set.of();
        }

        private Optional<OrganisationId> branch(Import one) {
            return organisations
                    .find(one.target())
                    .filter(target -> target.kind() == OrganisationKind.BRANCH)
                    .map(Organisation::id);
        }

        @Override
        public RowWork<?> begin(Import one, Table table) {
            Places places = below.of(one.target());
            return new MemberRowWork(
                    one.id(),
                    LocalDate.ofInstant(one.upload().at(), PLACE),
                    new CheckMemberRows(table, places, branch(one)),
                    new Differences(layout, places),
                    tools);
        }
    }
}
