package org.xianfeng.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The invented bureau: 3 grass-roots committees, 1 general branch, 30 branches, 618 members of whom 239 are retired. */
public record Bureau(List<Unit> units, List<Branch> branches) {
    /** The id of the organisation above all others. */
    public static final String ROOT = "demo-bureau";

    static final int MEMBERS = 618;
    static final int RETIRED = 239;
    private static final int RETIRED_BRANCHES = 5;
    private static final int RETIRED_PER_RETIRED_BRANCH = 36;
    private static final int PROBATIONARY = 12;
    private static final long SEED = 618_239;

    /** An organisation above the branches, or the root. */
    public record Unit(String id, String name, String kind, String parentId) {}

    /** A branch with its people, in the order of their names' numbers. */
    public record Branch(String id, String name, String parentId, List<Person> people) {
        public Person secretary() {
            return people.getFirst();
        }
    }

    /** A member to be; the number tells the person from all others of the bureau. */
    public record Person(int number, String name, boolean retired, boolean formal, LocalDate joinedOn) {}

    /** The same bureau at every call. */
    public static Bureau invent() {
        List<Unit> units = List.of(
                new Unit(ROOT, "示例局党组织（演示）", "committee", ""),
                new Unit("demo-organs", "示例局机关党委（演示）", "committee", ROOT),
                new Unit("demo-institutions", "示例局直属单位党委（演示）", "committee", ROOT),
                new Unit("demo-retired", "示例局离退休干部党委（演示）", "committee", ROOT),
                new Unit("demo-stations", "示例局基层站所党总支（演示）", "general-branch", ROOT));
        return new Bureau(units, inventBranches());
    }

    private static List<Branch> inventBranches() {
        Random random = new Random(SEED);
        int inService = MEMBERS - RETIRED;
        int elsewhere = 30 - RETIRED_BRANCHES;
        int retiredElsewhere = RETIRED - RETIRED_BRANCHES * RETIRED_PER_RETIRED_BRANCH;
        List<Branch> branches = new ArrayList<>();
        int number = 0;
        for (int index = 0; index < 30; index++) {
            boolean ofRetired = index >= elsewhere;
            int retired = ofRetired ? RETIRED_PER_RETIRED_BRANCH : share(retiredElsewhere, elsewhere, index);
            int working = ofRetired ? 0 : share(inService, elsewhere, index);
            List<Person> people = new ArrayList<>();
            for (int place = 0; place < working + retired; place++) {
                people.add(person(number++, place >= working, random));
            }
            branches.add(new Branch(id(index), name(index), parent(index), List.copyOf(people)));
        }
        return branches;
    }

    /** Shares that differ by one at most and add up. */
    private static int share(int total, int among, int index) {
        return total / among + (index < total % among ? 1 : 0);
    }

    private static Person person(int number, boolean retired, Random random) {
        boolean formal = retired || number % 31 != 30 || number / 31 >= PROBATIONARY;
        int year = retired ? 1970 + random.nextInt(20) : 1995 + random.nextInt(28);
        LocalDate joinedOn = formal
                ? LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28))
                : LocalDate.of(2026, 1, 1 + random.nextInt(28));
        return new Person(number, InventedNames.numbered(number), retired, formal, joinedOn);
    }

    private static String id(int index) {
        return "demo-branch-%02d".formatted(index + 1);
    }

    private static String name(int index) {
        return index < 25 ? "示例局第%d党支部（演示）".formatted(index + 1) : "示例局离退休第%d党支部（演示）".formatted(index - 24);
    }

    private static String parent(int index) {
        if (index < 12) {
            return "demo-organs";
        }
        if (index < 21) {
            return "demo-institutions";
        }
        return index < 25 ? "demo-stations" : "demo-retired";
    }
}
