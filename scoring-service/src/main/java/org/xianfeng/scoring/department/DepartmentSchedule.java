package org.xianfeng.scoring.department;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.xianfeng.scoring.participation.Totals;
import org.xianfeng.starter.identity.OrganisationId;

/** Adds up this month and the one before, and shows operators the departments down to a depth. */
class DepartmentSchedule {
    private static final Map<String, ToLongFunction<Totals>> SHOWN = new LinkedHashMap<>();

    static {
        SHOWN.put("xianfeng.participation.meetings", Totals::meetings);
        SHOWN.put("xianfeng.participation.attended", Totals::attended);
        SHOWN.put("xianfeng.participation.expected", Totals::expected);
        SHOWN.put("xianfeng.participation.study.seconds", Totals::studySeconds);
        SHOWN.put("xianfeng.participation.needs.solved", Totals::needsSolved);
        SHOWN.put("xianfeng.participation.satisfaction.sum", Totals::satisfactionSum);
        SHOWN.put("xianfeng.participation.ratings", Totals::ratings);
        SHOWN.put("xianfeng.participation.active.branches", Totals::activeBranches);
    }

    private static final double HUNDREDTHS = 100;

    private final Departments departments;
    private final PointsBelow points;
    private final int depth;
    private final int most;
    private final Map<String, MultiGauge> gauges = new LinkedHashMap<>();
    private final MultiGauge confirmed;
    private final AtomicLong omitted = new AtomicLong();
    private final AtomicLong adrift = new AtomicLong();

    DepartmentSchedule(Departments departments, PointsBelow points, int depth, int most, MeterRegistry meters) {
        this.departments = departments;
        this.points = points;
        this.depth = depth;
        this.most = most;
        SHOWN.keySet()
                .forEach(name -> gauges.put(
                        name,
                        MultiGauge.builder(name)
                                .description("Participation of a department in this month or the one before")
                                .register(meters)));
        confirmed = MultiGauge.builder("xianfeng.participation.points.confirmed")
                .description("Confirmed points that facts of this year gave to the branches of a department")
                .register(meters);
        Gauge.builder("xianfeng.participation.departments.omitted", omitted, AtomicLong::get)
                .description("Departments that the limit leaves out of the metrics")
                .register(meters);
        Gauge.builder("xianfeng.participation.branches.adrift", adrift, AtomicLong::get)
                .description("Branches with facts of which nobody knows where they stand")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${xianfeng.scoring.participation.look:5m}")
    void look() {
        YearMonth now = departments.thisMonth();
        Map<String, List<MultiGauge.Row<?>>> rows = new LinkedHashMap<>();
        show(rows, "current", now);
        show(rows, "previous", now.minusMonths(1));
        gauges.forEach((name, gauge) -> gauge.register(rows.getOrDefault(name, List.of()), true));
    }

    private void show(Map<String, List<MultiGauge.Row<?>>> rows, String label, YearMonth of) {
        DepartmentMonth month = departments.addUp(of);
        List<OrganisationId> shown = departments.down(month, depth, most);
        if (label.equals("current")) {
            omitted.set(departments.down(month, depth, Integer.MAX_VALUE).size() - shown.size());
            adrift.set(month.adrift());
            showPoints(shown);
        }
        showTotals(rows, label, shown, of);
    }

    private void showPoints(List<OrganisationId> shown) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        points.of(shown)
                .forEach((department, hundredths) -> rows.add(
                        MultiGauge.Row.of(Tags.of("department", department.value()), hundredths / HUNDREDTHS)));
        confirmed.register(rows, true);
    }

    private void showTotals(
            Map<String, List<MultiGauge.Row<?>>> rows, String label, List<OrganisationId> shown, YearMonth of) {
        departments
                .totals(shown, of)
                .forEach((department, totals) ->
                        SHOWN.forEach((name, value) -> rows.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(MultiGauge.Row.of(
                                        Tags.of("department", department.value(), "month", label),
                                        value.applyAsLong(totals)))));
    }
}
