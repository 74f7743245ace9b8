package org.xianfeng.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BureauTest {
    private final Bureau bureau = Bureau.invent();

    @Test
    void the_bureau_has_the_figures_of_the_report() {
        assertThat(bureau.units())
                .filteredOn(unit ->
                        unit.parentId().equals(Bureau.ROOT) && unit.kind().equals("committee"))
                .hasSize(3);
        assertThat(bureau.units())
                .filteredOn(unit -> unit.kind().equals("general-branch"))
                .hasSize(1);
        assertThat(bureau.branches()).hasSize(30);
        assertThat(people()).hasSize(618);
        assertThat(people()).filteredOn(Bureau.Person::retired).hasSize(239);
    }

    @Test
    void every_branch_can_be_a_branch_and_stands_below_a_unit() {
        assertThat(bureau.branches()).allSatisfy(branch -> {
            assertThat(branch.people()).hasSizeBetween(3, 50);
            assertThat(branch.people().stream().filter(Bureau.Person::formal)).hasSizeGreaterThanOrEqualTo(7);
            assertThat(bureau.units()).extracting(Bureau.Unit::id).contains(branch.parentId());
        });
    }

    @Test
    void every_name_stands_once_and_is_made_of_signs_of_the_old_calendar() {
        List<String> names = people().stream().map(Bureau.Person::name).toList();
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        assertThat(names).allSatisfy(name -> assertThat(name).matches(".[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]"));
    }

    @Test
    void the_bureau_is_the_same_every_time() {
        assertThat(Bureau.invent()).isEqualTo(bureau);
    }

    private List<Bureau.Person> people() {
        return bureau.branches().stream()
                .flatMap(branch -> branch.people().stream())
                .toList();
    }
}
