package org.xianfeng.local.demo;

import java.util.List;

/**
 * Names that look like names and are nobody's: a surname and two signs of the old calendar.
 *
 * <p>Each number below {@link #COUNT} gives another name.
 */
final class InventedNames {
    private static final List<String> SURNAMES = signs("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨");
    private static final List<String> STEMS = signs("甲乙丙丁戊己庚辛壬癸");
    private static final List<String> BRANCHES = signs("子丑寅卯辰巳午未申酉戌亥");
    static final int COUNT = SURNAMES.size() * STEMS.size() * BRANCHES.size();

    private InventedNames() {}

    static String numbered(int number) {
        int given = number / SURNAMES.size();
        return SURNAMES.get(number % SURNAMES.size())
                + STEMS.get(given % STEMS.size())
                + BRANCHES.get(given / STEMS.size() % BRANCHES.size());
    }

    private static List<String> signs(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
