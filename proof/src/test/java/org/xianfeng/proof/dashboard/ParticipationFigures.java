package org.xianfeng.proof.dashboard;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xianfeng.local.journey.DemoPlatform;
import tools.jackson.databind.JsonNode;

/** What the bars of the participation dashboard must show: the figures of the API. */
final class ParticipationFigures {
    private static final double ENOUGH = 1e-9;
    private static final String POINTS = "支部积分";
    private static final double HUNDREDTHS = 100;
    private static final Map<String, Function<JsonNode, Optional<Double>>> BARS = new LinkedHashMap<>();

    static {
        BARS.put("出勤率", totals -> quotient(totals, "attended", "expected"));
        BARS.put("满意度", totals -> quotient(totals, "satisfactionSum", "ratings"));
        BARS.put("会议", totals -> number(totals, "meetings"));
        BARS.put("学习时长", totals -> number(totals, "studySeconds"));
        BARS.put("已解决诉求", totals -> number(totals, "needsSolved"));
        BARS.put("有活动的支部", totals -> number(totals, "activeBranches"));
    }

    private final DemoPlatform platform;
    private final YearMonth now = YearMonth.now(ZoneId.of("Asia/Shanghai"));

    ParticipationFigures(DemoPlatform platform) {
        this.platform = platform;
    }

    static boolean isFigure(Panel panel) {
        return panel.dashboard().equals("participation")
                && panel.now()
                && (BARS.containsKey(panel.title()) || panel.title().equals(POINTS));
    }

    /** Where a panel and the API differ, and departments without a bar that have a figure. */
    List<String> differences(Panel panel, Map<Map<String, String>, Double> bars) throws Exception {
        YearMonth month = panel.legend().contains("上月") ? now.minusMonths(1) : now;
        Map<String, Double> shown = new HashMap<>();
        bars.forEach((labels, value) -> shown.put(labels.get("department"), value));
        List<String> differences = new ArrayList<>();
        for (String department : departments()) {
            Optional<Double> figure = panel.title().equals(POINTS)
                    ? Optional.of(pointsBelow(department) / HUNDREDTHS)
                    : BARS.get(panel.title()).apply(totals(department, month));
            Double bar = shown.get(department);
            boolean equal = figure.map(value -> bar != null && Math.abs(value - bar) < ENOUGH)
                    .orElse(bar == null);
            if (!equal) {
                differences.add("%s %s %s: panel %s, API %s".formatted(panel.title(), department, month, bar, figure));
            }
        }
        return differences;
    }

    /** The bureau and what stands directly below it: as deep as the metrics go. */
    private List<String> departments() throws Exception {
        List<String> departments = new ArrayList<>(List.of("demo-bureau"));
        for (JsonNode below : platform.readAsInspector("/api/scoring/participation/demo-bureau/below?month=" + now)
                .get("items")) {
            if (!below.get("kind").asString().equals("branch")) {
                departments.add(below.at("/figures/organisationId").asString());
            }
        }
        return departments;
    }

    /** The confirmed points of the ledgers of all branches below, without what the terms of the year add. */
    private long pointsBelow(String department) throws Exception {
        long sum = 0;
        for (JsonNode below : platform.readAsInspector(
                        "/api/scoring/participation/%s/below?month=%s&limit=100".formatted(department, now))
                .get("items")) {
            String id = below.at("/figures/organisationId").asString();
            sum += below.get("kind").asString().equals("committee") ? pointsBelow(id) : pointsOf(id);
        }
        return sum;
    }

    private long pointsOf(String branch) throws Exception {
        long sum = 0;
        for (JsonNode block : platform.readAsInspector(
                        "/api/scoring/accounts/branch/%s/balance?year=%d".formatted(branch, now.getYear()))
                .get("blocks")) {
            sum += block.get("confirmedPointsHundredths").asLong();
            for (JsonNode ofYear : block.get("ofYear")) {
                sum -= ofYear.get("provisional").asBoolean()
                        ? 0
                        : ofYear.get("pointsHundredths").asLong();
            }
        }
        return sum;
    }

    private JsonNode totals(String department, YearMonth month) throws Exception {
        return platform.readAsInspector(
                        "/api/scoring/participation/%s?from=%s&to=%s".formatted(department, month, month))
                .at("/months/0/totals");
    }

    private static Optional<Double> number(JsonNode totals, String name) {
        return Optional.of(totals.get(name).asDouble());
    }

    private static Optional<Double> quotient(JsonNode totals, String above, String below) {
        return totals.get(below).asLong() == 0
                ? Optional.empty()
                : Optional.of(totals.get(above).asDouble() / totals.get(below).asDouble());
    }
}
