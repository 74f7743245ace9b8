package org.xianfeng.scoring.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.xianfeng.scoring.expression.Formula;
import org.xianfeng.scoring.rule.Rule.WayOfCounting;

/** How many points a fact earns, in hundredths. */
sealed interface Points {
    /** The points of every item, in the order of the items; {@code null} stands for a fact without items. */
    List<Amount> of(Map<String, Object> event, List<? extends @Nullable Object> items);

    /** How it counts. */
    WayOfCounting way();

    /** The points by row, band or unit. */
    Map<String, Long> rows();

    /**
     * Points, and the values that tell a person how they came about.
     *
     * @param none the code of the reason why there are none
     */
    record Amount(
            long hundredths, List<String> values, @Nullable String none) {
        static Amount some(long hundredths, String... values) {
            return new Amount(hundredths, List.of(values), null);
        }

        static Amount none(String code, String... values) {
            return new Amount(0, List.of(values), code);
        }
    }

    /** The same for everyone. */
    record Fixed(long hundredths) implements Points {
        @Override
        public WayOfCounting way() {
            return WayOfCounting.FIXED;
        }

        @Override
        public Map<String, Long> rows() {
            return Map.of("", hundredths);
        }

        @Override
        public List<Amount> of(Map<String, Object> event, List<? extends @Nullable Object> items) {
            return items.stream().map(_ -> Amount.some(hundredths)).toList();
        }
    }

    /** Looked up by a text. */
    record Table(Formula by, Map<String, Long> hundredths) implements Points {
        @Override
        public WayOfCounting way() {
            return WayOfCounting.TABLE;
        }

        @Override
        public Map<String, Long> rows() {
            return hundredths;
        }

        @Override
        public List<Amount> of(Map<String, Object> event, List<? extends @Nullable Object> items) {
            return items.stream().map(item -> at(by.text(event, item))).toList();
        }

        private Amount at(String key) {
            Long found = hundredths.get(key);
            return found == null ? Amount.none("not-in-table", key) : Amount.some(found, key);
        }
    }

    /** Looked up by a number: what stands at the highest band that it reaches. */
    record Bands(Formula number, NavigableMap<Long, Long> hundredths) implements Points {
        @Override
        public WayOfCounting way() {
            return WayOfCounting.BANDS;
        }

        @Override
        public Map<String, Long> rows() {
            return byBand();
        }

        @Override
        public List<Amount> of(Map<String, Object> event, List<? extends @Nullable Object> items) {
            return items.stream().map(item -> at(number.whole(event, item))).toList();
        }

        private Map<String, Long> byBand() {
            Map<String, Long> rows = new LinkedHashMap<>();
            hundredths.forEach((from, points) -> rows.put(from.toString(), points));
            return rows;
        }

        private Amount at(long value) {
            Map.Entry<Long, Long> band = hundredths.floorEntry(value);
            return band == null
                    ? Amount.none("below-lowest-band", Long.toString(value), Long.toString(hundredths.firstKey()))
                    : Amount.some(band.getValue(), Long.toString(value));
        }
    }

    /** For every full unit. */
    record PerUnit(Formula number, long unit, long hundredths) implements Points {
        @Override
        public WayOfCounting way() {
            return WayOfCounting.EACH;
        }

        @Override
        public Map<String, Long> rows() {
            return Map.of(Long.toString(unit), hundredths);
        }

        @Override
        public List<Amount> of(Map<String, Object> event, List<? extends @Nullable Object> items) {
            return items.stream().map(item -> at(number.whole(event, item))).toList();
        }

        private Amount at(long value) {
            long units = Math.max(0, value) / unit;
            return units == 0
                    ? Amount.none("less-than-one-unit", Long.toString(value), Long.toString(unit))
                    : Amount.some(Math.multiplyExact(units, hundredths), Long.toString(units));
        }
    }

    /**
     * One amount for all items together, in proportion to their parts. What division leaves over goes, hundredth by
     * hundredth, to the largest remainders, the earlier item first, so that the shares always add up to the whole.
     */
    record Shared(Formula parts, long hundredths) implements Points {
        @Override
        public WayOfCounting way() {
            return WayOfCounting.SHARE;
        }

        @Override
        public Map<String, Long> rows() {
            return Map.of("", hundredths);
        }

        @Override
        public List<Amount> of(Map<String, Object> event, List<? extends @Nullable Object> items) {
            long[] part = items.stream()
                    .mapToLong(item -> Math.max(0, parts.whole(event, item)))
                    .toArray();
            long whole = 0;
            for (long one : part) {
                whole = Math.addExact(whole, one);
            }
            if (whole == 0) {
                return items.stream().map(_ -> Amount.none("no-part")).toList();
            }
            return amounts(part, whole);
        }

        private List<Amount> amounts(long[] part, long whole) {
            long[] share = new long[part.length];
            List<Integer> byRemainder = new ArrayList<>();
            long left = hundredths;
            for (int index = 0; index < part.length; index++) {
                share[index] = Math.multiplyExact(hundredths, part[index]) / whole;
                left -= share[index];
                byRemainder.add(index);
            }
            byRemainder.sort(Comparator.comparing(index -> -(hundredths * part[index] % whole)));
            for (int rank = 0; rank < left; rank++) {
                share[byRemainder.get(rank)]++;
            }
            List<Amount> amounts = new ArrayList<>();
            for (int index = 0; index < part.length; index++) {
                amounts.add(Amount.some(share[index], Long.toString(part[index]), Long.toString(whole)));
            }
            return amounts;
        }
    }
}
