package org.xianfeng.scoring.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xianfeng.contracts.EventData;
import org.xianfeng.contracts.membership.Employment;
import org.xianfeng.contracts.membership.MemberRegistered;
import org.xianfeng.contracts.membership.OrganisationCreated;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.listener.EventHandler;
import org.xianfeng.starter.listener.ReceivedEvent;
import org.xianfeng.starter.test.TestTokens;

/**
 * Two committees with their branches and members, under ids of their own: {@code ours} with the branches {@code one}
 * (members anna, boris and carl; group {@code few}) and {@code two} (member dora), and {@code theirs} with branch {@code three}.
 */
public final class County {
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    public static County settled(EventHandler roster) {
        County county = new County();
        roster.handle(List.of(
                county.organisation("ours", null, OrganisationKind.COMMITTEE),
                county.organisation("theirs", null, OrganisationKind.COMMITTEE),
                county.organisation("one", "ours", OrganisationKind.BRANCH),
                county.organisation("two", "ours", OrganisationKind.BRANCH),
                county.organisation("three", "theirs", OrganisationKind.BRANCH),
                county.organisation("few", "one", OrganisationKind.GROUP),
                county.member("anna", "one"),
                county.member("boris", "one"),
                county.member("carl", "one"),
                county.member("dora", "two")));
        return county;
    }

    /** The id behind a name of this county. */
    public String id(String name) {
        return name + "-" + run;
    }

    /** A path with the names in braces replaced by their ids. */
    public String path(String template) {
        String path = template;
        for (String name : List.of("anna", "boris", "carl", "dora", "nobody", "one", "two", "three", "nowhere")) {
            path = path.replace("{" + name + "}", id(name));
        }
        return path;
    }

    /** A token of someone by role and place, or by name. */
    public String token(String who) {
        Map<String, String> members = Map.of("anna", "anna", "boris", "boris", "dora", "dora");
        if (members.containsKey(who)) {
            return TestTokens.member(id(who));
        }
        String[] grant = who.split("@");
        return TestTokens.with(grant[0] + "@" + (grant[1].equals("*") ? "*" : id(grant[1])));
    }

    private ReceivedEvent organisation(String name, @Nullable String parent, OrganisationKind kind) {
        return received(new OrganisationCreated(id(name), parent == null ? null : id(parent), kind, name, 1));
    }

    private ReceivedEvent member(String name, String branch) {
        return received(new MemberRegistered(
                id(name), id(branch), null, Standing.FORMAL, Employment.IN_SERVICE, LocalDate.of(2020, 1, 1), 1));
    }

    private static ReceivedEvent received(EventData data) {
        String id = UUID.randomUUID().toString();
        return new ReceivedEvent(id, "", "/xianfeng/membership", null, id, Instant.EPOCH, id, data);
    }
}
