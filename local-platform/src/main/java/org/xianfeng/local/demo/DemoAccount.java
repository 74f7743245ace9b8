package org.xianfeng.local.demo;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An account to try the platform with. */
public record DemoAccount(String login, String chinese, String english, String memberId, List<Grant> grants) {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 14;

    /** A role and where it holds; no organisation means everywhere. */
    public record Grant(String role, String organisationId) {}

    /** Random: the one thing about the demo that differs from start to start. */
    public static String newPassword() {
        return new SecureRandom()
                .ints(LENGTH, 0, SIGNS.length())
                .mapToObj(index -> String.valueOf(SIGNS.charAt(index)))
                .collect(Collectors.joining());
    }

    /** One of each role, in the first branch, the first branch of the retired, and above. */
    public static List<DemoAccount> all(Bureau bureau, Map<String, List<String>> memberIds) {
        Bureau.Branch first = bureau.branches().getFirst();
        Bureau.Branch retired = bureau.branches().getLast();
        List<String> firstIds = memberIds.getOrDefault(first.id(), List.of());
        List<String> retiredIds = memberIds.getOrDefault(retired.id(), List.of());
        return List.of(
                of("dangyuan", "党员", "member", firstIds.get(8), new Grant("member", first.id())),
                of("lixiu", "离退休党员", "retired member", retiredIds.get(5), new Grant("member", retired.id())),
                of("shuji", "支部书记", "branch secretary", firstIds.getFirst(), new Grant("branch-officer", first.id())),
                of("dangwei", "党委干部", "committee officer", "", new Grant("committee-officer", first.parentId())),
                of("jiancha", "检查员", "inspector", "", new Grant("inspector", Bureau.ROOT)),
                of("banli", "群众诉求办理员", "citizen handler", "", new Grant("citizen-handler", Bureau.ROOT)),
                of("xitong", "系统管理员", "system administrator", "", new Grant("system-administrator", "")),
                of("anquan", "安全管理员", "security administrator", "", new Grant("security-administrator", "")),
                of("shenji", "审计管理员", "audit administrator", "", new Grant("audit-administrator", "")));
    }

    private static DemoAccount of(String login, String chinese, String english, String memberId, Grant grant) {
        return new DemoAccount(login, chinese, english, memberId, List.of(grant));
    }
}
