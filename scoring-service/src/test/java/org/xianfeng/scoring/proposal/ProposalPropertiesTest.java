package org.xianfeng.scoring.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.xianfeng.contracts.scoring.ProposalDecided;
import org.xianfeng.scoring.proposal.Proposal.State;
import org.xianfeng.scoring.proposal.ProposalOutcome.Kept;
import org.xianfeng.scoring.proposal.Vote.Person;
import org.xianfeng.scoring.proposal.Vote.Step;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.pending.NewEvent;

/** Whoever says whatever, in whatever order and on whatever day: what holds of every proposal. */
class ProposalPropertiesTest {
    private static final List<String> PEOPLE = List.of("a", "b", "c", "d", "e");
    private static final List<String> RULES = List.of("lecture", "late-dues", "discipline");

    @Property(tries = 400)
    void nothing_counts_without_two_people_who_are_not_the_member_and_the_days_in_between(@ForAll long seed) {
        Random random = new Random(seed);
        Hall hall = new Hall();
        Proposal proposal = begun(hall, random);
        int day = 0;
        for (int turn = 0; turn < 14; turn++) {
            day += random.nextInt(4);
            hall.after(day);
            Proposal now = hall.now(proposal);
            act(hall, random, now);
            stands(hall.now(proposal), day);
        }
        told(hall, hall.now(proposal));
    }

    @Property(tries = 200)
    void the_ledger_has_what_stands_in_whatever_order_and_however_often_it_is_told(@ForAll long seed) {
        Random random = new Random(seed);
        Hall hall = new Hall();
        Proposal proposal = begun(hall, random);
        for (int turn = 0; turn < 25; turn++) {
            hall.after(turn * 2);
            act(hall, random, hall.now(proposal));
        }
        Proposal last = hall.now(proposal);
        List<NewEvent> told = new ArrayList<>(hall.proposals.told);
        told.addAll(hall.proposals.told);
        Collections.shuffle(told, random);
        boolean counts = last.state() == State.STANDS || last.state() == State.LIFTING;
        long points = counts ? last.matter().terms().pointsHundredths() : 0;
        if (!told.isEmpty()) {
            assertThat(hall.posted(told)).containsEntry("member:a", points + "+0");
        }
    }

    private static Proposal begun(Hall hall, Random random) {
        String rule = RULES.get(random.nextInt(RULES.size()));
        return Hall.kept(hall.propose(
                hall.wish(Hall.ANNA, rule, 1, Hall.document("文")), person(rule.equals("lecture") ? "a" : "b")));
    }

    private static Person person(String name) {
        return new Person("account-" + name, Optional.of(new MemberId(name)));
    }

    private static void act(Hall hall, Random random, Proposal now) {
        Person by = person(PEOPLE.get(random.nextInt(PEOPLE.size())));
        switch (random.nextInt(6)) {
            case 0 -> hall.decide.object(now, by, "异议");
            case 1 -> hall.decide.reply(now, person("a"), "申辩");
            case 2 -> hall.decide.settle(5);
            default -> {
                Step step = random.nextInt(4) == 0
                        ? Step.values()[random.nextInt(Step.values().length)]
                        : now.next().orElse(Step.FIRST);
                boolean taken = hall.vote(now, step, by, random.nextInt(4) > 0) instanceof Kept;
                assertThat(!taken || now.next().equals(Optional.of(step))).isTrue();
            }
        }
    }

    private static void stands(Proposal now, int day) {
        assertThat(now.votes()).extracting(vote -> vote.by().account()).doesNotContain("account-a");
        List<Vote> votes = now.votes();
        IntStream.range(1, votes.size()).forEach(index -> {
            boolean second =
                    votes.get(index).step() == Step.SECOND || votes.get(index).step() == Step.LIFT_SECOND;
            assertThat(second
                            && votes.get(index)
                                    .by()
                                    .isSameAs(votes.get(index - 1).by()))
                    .isFalse();
        });
        if (now.state() == State.STANDS || now.state() == State.LIFTING || now.state() == State.LIFTED) {
            assertThat(now.vote(Step.FIRST)).isPresent();
            assertThat(now.vote(Step.SECOND))
                    .hasValueSatisfying(vote -> assertThat(vote.inFavour()).isTrue());
            assertThat(day).isGreaterThan(now.reply() == null ? 5 : -1);
        }
        if (now.settledAt() != null) {
            assertThat(now.objections()).isEmpty();
        }
        LocalDate last = now.lastDay().orElse(LocalDate.MAX);
        assertThat(last).isAfter(Hall.DAY);
    }

    private static void told(Hall hall, Proposal last) {
        List<ProposalDecided> told = hall.proposals.told.stream()
                .map(event -> (ProposalDecided) event.data())
                .toList();
        assertThat(told.size()).isLessThanOrEqualTo(2);
        boolean counts = last.state() == State.STANDS || last.state() == State.LIFTING;
        assertThat(!told.isEmpty() && told.getLast().stands()).isEqualTo(counts);
        IntStream.range(0, told.size())
                .forEach(index -> assertThat(told.get(index).revision()).isEqualTo(index + 1L));
    }
}
