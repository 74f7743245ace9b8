package org.xianfeng.grievance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoIntakesIT {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private final Intakes intakes;

    MongoIntakesIT(StoreKind store) {
        intakes = new MongoIntakes(store.open().getCollection("intakes"));
    }

    @Test
    void an_organisation_takes_needs_from_the_moment_it_says_so_until_it_says_no() {
        OrganisationId one = new OrganisationId("committee-1");
        assertThat(intakes.takesNeeds(one)).isFalse();
        intakes.set(one, true, "account-1", NOW);
        intakes.set(one, true, "account-1", NOW);
        assertThat(intakes.takesNeeds(one)).isTrue();
        intakes.set(one, false, "account-1", NOW);
        intakes.set(one, false, "account-1", NOW);
        assertThat(intakes.takesNeeds(one)).isFalse();
    }

    @Test
    void they_are_listed_by_id_a_bounded_part_at_a_time() {
        for (String id : new String[] {"c", "a", "d", "b"}) {
            intakes.set(new OrganisationId(id), true, "account-1", NOW);
        }
        assertThat(intakes.open(Optional.empty(), 3))
                .containsExactly(new OrganisationId("a"), new OrganisationId("b"), new OrganisationId("c"));
        assertThat(intakes.open(Optional.of(new OrganisationId("c")), 3)).containsExactly(new OrganisationId("d"));
    }
}
