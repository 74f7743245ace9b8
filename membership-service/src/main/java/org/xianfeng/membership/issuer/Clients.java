package org.xianfeng.membership.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.access.Role;

/**
 * What machine clients are granted; they are few and known before the service starts. Two set an installation up, because no
 * one holds two of the three administrators' roles, machines included: services refuse a token that does.
 */
final class Clients {
    static final String CONSOLE = "console";
    static final String LOADER = "platform-loader";
    static final String GRANTER = "platform-granter";

    private static final Map<String, List<Grant>> GRANTS = Map.of(
            LOADER,
            List.of(
                    everywhere(Role.SYSTEM_ADMINISTRATOR),
                    everywhere(Role.COMMITTEE_OFFICER),
                    everywhere(Role.BRANCH_OFFICER),
                    everywhere(Role.CITIZEN_HANDLER)),
            GRANTER,
            List.of(everywhere(Role.SECURITY_ADMINISTRATOR)));

    private Clients() {}

    static List<Grant> grantsOf(String client) {
        return GRANTS.getOrDefault(client, List.of());
    }

    private static Grant everywhere(Role role) {
        return new Grant(role, Optional.empty());
    }
}
