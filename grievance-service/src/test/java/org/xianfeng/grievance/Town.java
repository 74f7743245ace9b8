package org.xianfeng.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.TestTokens;

/**
 * A committee with two branches of two members each, told by membership events; and what people in it do, by HTTP.
 * Every test gets a town of its own.
 */
public final class Town {
    public static final String API = "/api/grievance";

    private final Calls calls;
    private final EventPublisher events;
    private final Roster roster;
    public final String committee = id("committee");
    public final String branch = id("branch");
    public final String otherBranch = id("branch");
    public final String li = id("li");
    public final String wang = id("wang");
    public final String chen = id("chen");

    public Town(Calls calls, EventPublisher events, Roster roster) {
        this.calls = calls;
        this.events = events;
        this.roster = roster;
    }

    /** A new town whose committee takes needs. */
    public Town founded() {
        Town town = new Town(calls, events, roster);
        town.found();
        return town;
    }

    private void found() {
        events.publish(
                committee,
                new OrganisationCreated(committee, null, OrganisationKind.COMMITTEE, "第一党委 " + committee, 1));
        for (String one : List.of(branch, otherBranch)) {
            events.publish(one, new OrganisationCreated(one, committee, OrganisationKind.BRANCH, "支部 " + one, 1));
        }
        member(li, branch);
        member(wang, branch);
        member(chen, otherBranch);
        Awaitility.await("roster").untilAsserted(() -> {
            assertThat(roster.pathOf(new OrganisationId(branch))).hasSize(2);
            assertThat(roster.pathOf(new OrganisationId(otherBranch))).hasSize(2);
            assertThat(roster.members(List.of(new MemberId(li), new MemberId(wang), new MemberId(chen))))
                    .hasSize(3);
        });
        as("committee-officer@" + committee)
                .put(API + "/organisations/" + committee + "/intake", Map.of("open", true))
                .expect(204);
    }

    private void member(String member, String of) {
        events.publish(
                of,
                new MemberRegistered(
                        member, of, null, Standing.FORMAL, Employment.IN_SERVICE, LocalDate.of(2020, 7, 1), 1));
    }

    public Calls anybody() {
        return calls;
    }

    /** Somebody from an address of their own, as the gateway tells it. */
    public Calls stranger() {
        int number = UUID.randomUUID().hashCode();
        String address = "10." + (number >>> 16 & 255) + "." + (number >>> 8 & 255) + "." + (number & 255);
        return calls.with("X-Forwarded-For", address);
    }

    public Calls as(String... grants) {
        return calls.as(TestTokens.with(grants));
    }

    public Calls handler() {
        return as("citizen-handler@" + committee);
    }

    public Calls officer() {
        return as("branch-officer@" + branch);
    }

    public Map<String, Object> newNeed(String description) {
        return Map.of("organisationId", committee, "category", "environment", "description", description);
    }

    /** A need as its asker and its handlers know it. */
    public record Known(String id, String trackingNumber, String secret) {
        public Map<String, Object> key() {
            return Map.of("trackingNumber", trackingNumber, "secret", secret);
        }
    }

    public Known registered() {
        Answer receipt = stranger().post(API + "/needs", newNeed("路灯坏了")).expect(201);
        String number = receipt.at("/trackingNumber");
        Answer list = handler()
                .get(API + "/organisations/" + committee + "/needs?limit=1")
                .expect(200);
        assertThat(list.at("/items/0/trackingNumber")).isEqualTo(number);
        return new Known(list.at("/items/0/id"), number, receipt.at("/secret"));
    }

    public Known accepted() {
        Known need = registered();
        handler().post(path(need, "/acceptance"), Map.of("priority", "urgent")).expect(200);
        return need;
    }

    public Known dispatched() {
        Known need = accepted();
        dispatch(need);
        return need;
    }

    public Known resolved() {
        Known need = dispatched();
        resolve(need);
        return need;
    }

    public void dispatch(Known need) {
        handler()
                .post(path(need, "/dispatch"), Map.of("branchId", branch, "memberIds", List.of(li)))
                .expect(200);
    }

    public void resolve(Known need) {
        officer().post(path(need, "/resolution"), resolution()).expect(200);
    }

    public Map<String, Object> resolution() {
        return Map.of(
                "summary",
                "换了灯泡",
                "helpers",
                List.of(Map.of("memberId", li, "parts", 2), Map.of("memberId", wang, "parts", 1)));
    }

    public static String path(Known need, String more) {
        return API + "/needs/" + need.id() + more;
    }

    private static String id(String what) {
        return what + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
