package org.xianfeng.proof;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.xianfeng.proof.bench.BenchRuns;
import org.xianfeng.proof.cluster.ClusterRuns;
import org.xianfeng.proof.cluster.DayRun;
import org.xianfeng.proof.crash.CrashRuns;
import org.xianfeng.proof.dashboard.DashboardRuns;
import org.xianfeng.proof.fault.FaultRuns;
import org.xianfeng.proof.outage.OutageRuns;
import org.xianfeng.proof.poison.PoisonRuns;
import org.xianfeng.proof.restore.RestoreRuns;
import org.xianfeng.proof.simulation.SimulationRun;

/** The long forms, by name; each ends with 0 when it shows what it is to show. */
public final class Proof {
    private static final Map<String, Predicate<Options>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("simulation", SimulationRun::run);
        COMMANDS.put("crash", CrashRuns::run);
        COMMANDS.put("bench", BenchRuns::run);
        COMMANDS.put("outages", OutageRuns::run);
        COMMANDS.put("poison", PoisonRuns::run);
        COMMANDS.put("dashboards", DashboardRuns::run);
        COMMANDS.put("cluster", ClusterRuns::run);
        COMMANDS.put("day", DayRun::run);
        COMMANDS.put("restore", RestoreRuns::run);
        COMMANDS.put("faults", FaultRuns::run);
    }

    private Proof() {}

    public static void main(String[] arguments) {
        Predicate<Options> command = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (command == null) {
            System.err.println("one of " + String.join(", ", COMMANDS.keySet()));
            System.exit(2);
            return;
        }
        System.exit(command.test(new Options(Arrays.copyOfRange(arguments, 1, arguments.length))) ? 0 : 1);
    }
}
