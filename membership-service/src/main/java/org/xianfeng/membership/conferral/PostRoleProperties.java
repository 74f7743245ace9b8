package org.xianfeng.membership.conferral;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.xianfeng.contracts.membership.OrganisationKind;
import org.xianfeng.starter.access.Role;

/**
 * Which role a post confers, by the kind of the organisation: {@code xianfeng.post-roles.branch.secretary=branch-officer}.
 * An installation changes it by its settings; an administrator's role cannot be conferred by a post.
 */
@ConfigurationProperties("xianfeng")
record PostRoleProperties(Map<OrganisationKind, Map<String, Role>> postRoles) {
    PostRoleProperties {
        Map<OrganisationKind, Map<String, Role>> copy = new EnumMap<>(OrganisationKind.class);
        postRoles.forEach((kind, roles) -> copy.put(kind, new HashMap<>(roles)));
        copy.values().stream()
                .flatMap(roles -> roles.entrySet().stream())
                .filter(rule -> rule.getValue().isAdministrator())
                .findFirst()
                .ifPresent(rule -> {
                    throw new IllegalArgumentException(
                            "xianfeng.post-roles: the post " + rule.getKey() + " cannot make an administrator");
                });
        postRoles = copy;
    }
}
