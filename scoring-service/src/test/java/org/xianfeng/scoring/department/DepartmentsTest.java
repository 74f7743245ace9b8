package org.xianfeng.scoring.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xianfeng.scoring.participation.BranchMonth;
import org.xianfeng.scoring.participation.MonthFacts;
import org.xianfeng.scoring.participation.Months;
import org.xianfeng.scoring.participation.Totals;
import org.xianfeng.scoring.placement.Placements;
import org.xianfeng.starter.identity.OrganisationId;

class DepartmentsTest {
    private static final OrganisationId BUREAU = new OrganisationId("bureau");
    private static final int BRANCHES = 2_500;
    private static final Totals ONE_MEETING = new Totals(1, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0);

    @Test
    void where_many_branches_stand_is_looked_up_in_few_questions_and_nobody_is_left_out() {
        Questions questions = new Questions();
        Departments departments =
                new Departments(new ManyBranches(), questions, Duration.ofMinutes(1), Clock.systemUTC());
        DepartmentMonth month = departments.addUp(YearMonth.of(2026, 3));
        assertThat(month.sums().get(BUREAU).meetings()).isEqualTo(BRANCHES);
        assertThat(month.sums().get(BUREAU).activeBranches()).isEqualTo(BRANCHES);
        assertThat(questions.asked).isEqualTo(3);
        assertThat(questions.surprised).isZero();
    }

    /** Each branch held one meeting. */
    private static final class ManyBranches implements Months {
        @Override
        public Set<BranchMonth> join(Map<BranchMonth, MonthFacts> facts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<BranchMonth, MonthFacts> find(Collection<BranchMonth> wanted) {
            return Map.of();
        }

        @Override
        public void totals(YearMonth month, BiConsumer<OrganisationId, Totals> each) {
            IntStream.range(0, BRANCHES)
                    .forEach(number -> each.accept(new OrganisationId("branch-" + number), ONE_MEETING));
        }
    }

    private static final class Questions implements Placements {
        private final Set<OrganisationId> ahead = new HashSet<>();
        private int asked;
        private int surprised;

        @Override
        public void ahead(Collection<OrganisationId> organisations) {
            asked++;
            ahead.addAll(organisations);
        }

        @Override
        public Optional<List<OrganisationId>> path(OrganisationId organisation, LocalDate day) {
            if (!ahead.contains(organisation)) {
                surprised++;
            }
            return Optional.of(List.of(BUREAU, organisation));
        }
    }
}
