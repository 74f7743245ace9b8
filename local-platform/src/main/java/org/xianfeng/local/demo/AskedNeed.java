package org.xianfeng.local.demo;

import java.util.List;

/** A need of the demo, and how far it has come. */
public record AskedNeed(
        int number, int branch, String category, String priority, String channel, String text, Stage stage) {
    private static final List<String> CATEGORIES = List.of(
            "public-service", "livelihood", "employment", "education", "health", "environment", "safety", "dispute");
    private static final List<String> TEXTS = List.of(
            "办理证明需要跑几个窗口？希望有人指引。（演示）",
            "独居老人需要定期上门买菜送药。（演示）",
            "想参加种植技术培训，不知道在哪里报名。（演示）",
            "孩子放学后无人照看，希望有课后托管。（演示）",
            "行动不便，希望帮忙预约就诊。（演示）",
            "楼道堆放杂物，希望清理。（演示）",
            "路灯坏了一周，晚上出行不安全。（演示）",
            "邻里因漏水有纠纷，希望有人调解。（演示）");

    /** The steps of a need, each after the one before. */
    public enum Stage {
        REGISTERED,
        ACCEPTED,
        DISPATCHED,
        RESOLVED,
        CONFIRMED
    }

    /** The need with a number, among so many branches. */
    public static AskedNeed numbered(int number, int branches) {
        int kind = Math.floorMod(number * 7, CATEGORIES.size());
        String priority = number % 9 == 0 ? "urgent" : number % 13 == 0 ? "hard" : "ordinary";
        String channel = number % 3 == 0 ? "phone" : number % 3 == 1 ? "visit" : "mailbox";
        return new AskedNeed(
                number,
                Math.floorMod(number * 11, branches),
                CATEGORIES.get(kind),
                priority,
                channel,
                TEXTS.get(kind),
                stage(number));
    }

    private static Stage stage(int number) {
        return switch (number % 10) {
            case 3 -> Stage.REGISTERED;
            case 5 -> Stage.ACCEPTED;
            case 7 -> Stage.DISPATCHED;
            case 8 -> Stage.RESOLVED;
            default -> Stage.CONFIRMED;
        };
    }

    /** Whether the need is meant to come this far. */
    public boolean reaches(Stage wanted) {
        return stage.compareTo(wanted) >= 0;
    }
}
