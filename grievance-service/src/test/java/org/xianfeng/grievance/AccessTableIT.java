package org.xianfeng.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.grievance.Town.API;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.roster.Roster;
import org.xianfeng.starter.test.AccessTable;
import org.xianfeng.starter.test.AccessTrial;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.EventPublisher;
import org.xianfeng.starter.test.TestTokens;

@GrievanceIT
class AccessTableIT {
    @Autowired
    private Calls calls;

    @Autowired
    private EventPublisher events;

    @Autowired
    private Roster roster;

    @Autowired
    private Town towns;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String bureau = "bureau-" + run;
    private final String committee = "committee-" + run;
    private final String otherCommittee = "other-committee-" + run;
    private final String branch = "branch-" + run;
    private final String otherBranch = "other-branch-" + run;
    private final String group = "group-" + run;
    private final String elsewhere = "elsewhere-" + run;
    private final String member = "member-" + run;
    private Town town;
    private AccessTrial trial;

    @BeforeEach
    void found() {
        town = towns.founded();
        created(bureau, null, OrganisationKind.COMMITTEE);
        created(elsewhere, null, OrganisationKind.COMMITTEE);
        created(committee, bureau, OrganisationKind.COMMITTEE);
        created(otherCommittee, bureau, OrganisationKind.COMMITTEE);
        created(branch, committee, OrganisationKind.BRANCH);
        created(otherBranch, committee, OrganisationKind.BRANCH);
        created(group, branch, OrganisationKind.GROUP);
        events.publish(
                branch,
                new MemberRegistered(
                        member, branch, null, Standing.FORMAL, Employment.IN_SERVICE, LocalDate.of(2020, 7, 1), 1));
        Awaitility.await("roster").untilAsserted(() -> {
            assertThat(roster.pathOf(new OrganisationId(group))).hasSize(4);
            assertThat(roster.pathOf(new OrganisationId(otherBranch))).hasSize(3);
            assertThat(roster.pathOf(new OrganisationId(elsewhere))).hasSize(1);
            assertThat(roster.member(new MemberId(member))).isPresent();
        });
        handler()
                .put(API + "/organisations/" + committee + "/intake", Map.of("open", true))
                .expect(204);
        trial = new AccessTrial(calls, "grievance", AccessTable.of("grievance"));
    }

    private void created(String id, String parent, OrganisationKind kind) {
        events.publish(id, new OrganisationCreated(id, parent, kind, "组织 " + id, 1));
    }

    private Calls handler() {
        return town.as("committee-officer@" + committee, "citizen-handler@" + committee);
    }

    @Test
    void every_operation_lets_in_whom_the_table_names_and_nobody_else() {
        String stranger = TestTokens.member("member-of-nowhere");
        trial.at(new AccessTrial.Scene(committee, branch, bureau, otherCommittee, elsewhere, stranger));
        atTheOrganisation();
        trial.at(new AccessTrial.Scene(branch, group, committee, otherBranch, elsewhere, TestTokens.member(member)));
        atTheBranch();
        trial.holds();
    }

    private void atTheOrganisation() {
        String need = need();
        trial.trying(
                        "PUT /organisations/{id}/intake",
                        committee,
                        (caller, id) -> caller.put(API + "/organisations/" + id + "/intake", Map.of("open", true)))
                .trying(
                        "GET /organisations/{id}/needs",
                        committee,
                        (caller, id) -> caller.get(API + "/organisations/" + id + "/needs"))
                .trying(
                        "GET /needs/{id} at the organisation that received it",
                        need,
                        (caller, id) -> caller.get(API + "/needs/" + id))
                .trying(
                        "GET /needs/{id}/contact at the organisation that received it",
                        need,
                        (caller, id) -> caller.get(API + "/needs/" + id + "/contact"));
        step("POST /needs/{id}/acceptance", need, "/acceptance", Map.of("priority", "urgent"));
        step("POST /needs/{id}/dispatch", need, "/dispatch", Map.of("branchId", branch, "memberIds", List.of()));
        step("POST /needs/{id}/work at the organisation that received it", need, "/work", Map.of("text", "已看过现场"));
        withoutAnAccount();
    }

    private void withoutAnAccount() {
        Town.Known known = town.resolved();
        Map<String, Object> wrong = Map.of("organisationId", elsewhere, "category", "other", "description", "路灯");
        Map<String, Object> refusal =
                Map.of("trackingNumber", known.trackingNumber(), "secret", known.secret(), "reason", "没有修好");
        trial.trying("GET /intakes", "", (caller, _) -> caller.get(API + "/intakes"))
                .trying(
                        "POST /needs",
                        "",
                        (caller, _) ->
                                caller.with("X-Forwarded-For", "10.9.8.7").post(API + "/needs", wrong))
                .trying(
                        "POST /needs/tracking with number and secret",
                        "",
                        (caller, _) -> caller.post(API + "/needs/tracking", known.key()))
                .trying(
                        "POST /needs/tracking/confirmation with number and secret",
                        "",
                        (caller, _) -> caller.post(API + "/needs/tracking/confirmation", known.key()))
                .trying(
                        "POST /needs/tracking/reopening with number and secret",
                        "",
                        (caller, _) -> caller.post(API + "/needs/tracking/reopening", refusal));
    }

    private void atTheBranch() {
        String need = need();
        handler()
                .post(API + "/needs/" + need + "/acceptance", Map.of("priority", "urgent"))
                .expect(200);
        handler()
                .post(API + "/needs/" + need + "/dispatch", Map.of("branchId", branch, "memberIds", List.of(member)))
                .expect(200);
        trial.trying(
                        "POST /organisations/{id}/needs",
                        branch,
                        (caller, id) -> caller.post(
                                API + "/organisations/" + id + "/needs",
                                Map.of("channel", "visit", "category", "other", "description", "路灯")))
                .trying(
                        "GET /branches/{id}/needs",
                        branch,
                        (caller, id) -> caller.get(API + "/branches/" + id + "/needs"))
                .trying(
                        "GET /needs/{id} at the branch it was sent to",
                        need,
                        (caller, id) -> caller.get(API + "/needs/" + id))
                .trying(
                        "GET /needs/{id}/contact at the branch it was sent to",
                        need,
                        (caller, id) -> caller.get(API + "/needs/" + id + "/contact"));
        step("POST /needs/{id}/work at the branch it was sent to", need, "/work", Map.of("text", "已看过现场"));
        step("POST /needs/{id}/resolution", need, "/resolution", Map.of("summary", "换了灯泡", "helpers", List.of()));
    }

    private void step(String row, String need, String step, Map<String, Object> body) {
        trial.trying(row, need, (caller, id) -> caller.post(API + "/needs/" + id + step, body));
    }

    /** The id of a new need of the committee, whose asker can be reached. */
    private String need() {
        Answer told = handler()
                .post(
                        API + "/organisations/" + committee + "/needs",
                        Map.of("channel", "visit", "category", "other", "description", "路灯", "contact", "门口值班室"));
        return told.expect(201).at("/id");
    }
}
