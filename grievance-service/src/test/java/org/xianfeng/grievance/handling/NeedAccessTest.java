package org.xianfeng.grievance.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.grievance.need.Need;
import org.xianfeng.grievance.need.NeedMother;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.identity.MemberId;

/** Who may do what with a need that committee-1 received and branch-1 was given, with Li named for it: the whole table. */
class NeedAccessTest {
    private final NeedAccess access = new NeedAccess(new Access(new RosterOfTwoBranches())::allows);
    private final Need need = NeedMother.dispatched("need-1");

    @ParameterizedTest
    @CsvSource({
        // who                          read direct work resolve contact
        "citizen-handler@committee-1,   200, 200, 200, 200, 200",
        "branch-officer@committee-1,    200, 200, 200, 200, 200",
        "committee-officer@committee-1, 200, 200, 200, 200, 403",
        "citizen-handler@*,             200, 200, 200, 200, 200",
        "inspector@committee-1,         200, 403, 403, 403, 403",
        "group-leader@committee-1,      403, 403, 403, 403, 403",
        "member@committee-1,            403, 403, 403, 403, 403",
        "system-administrator@*,        403, 403, 403, 403, 403",
        "branch-officer@branch-1,       200, 403, 200, 200, 200",
        "citizen-handler@branch-1,      200, 403, 200, 200, 200",
        "inspector@branch-1,            200, 403, 403, 403, 403",
        "member@branch-1,               403, 403, 403, 403, 403",
        "branch-officer@branch-2,       404, 404, 404, 404, 404",
        "citizen-handler@branch-2,      404, 404, 404, 404, 404",
        "citizen-handler@elsewhere,     404, 404, 404, 404, 404",
        "member-li,                     200, 403, 200, 403, 200",
        "member-wang,                   404, 404, 404, 404, 404",
    })
    void each_may_do_what_the_table_says(String who, int read, int direct, int work, int resolve, int contact) {
        Caller caller = caller(who);
        assertThat(answer(caller, access::reading)).as("read").isEqualTo(read);
        assertThat(answer(caller, access::directing)).as("direct").isEqualTo(direct);
        assertThat(answer(caller, access::working)).as("work").isEqualTo(work);
        assertThat(answer(caller, access::resolving)).as("resolve").isEqualTo(resolve);
        assertThat(answer(caller, access::contact)).as("contact").isEqualTo(contact);
    }

    private int answer(Caller caller, BiFunction<Caller, Need, NeedAccess.Verdict> question) {
        return switch (question.apply(caller, need)) {
            case ALLOWED -> 200;
            case FORBIDDEN -> 403;
            case UNSEEN -> 404;
        };
    }

    private static Caller caller(String who) {
        return who.contains("@")
                ? new Caller(
                        "account-1",
                        Optional.empty(),
                        Arrays.stream(who.split("\\+"))
                                .map(grant -> Grant.parse(grant).orElseThrow())
                                .toList())
                : new Caller("account-1", Optional.of(new MemberId(who)), java.util.List.of());
    }
}
