package org.xianfeng.membership.rowcheck;

import java.time.LocalDate;
import java.util.Map;
import org.xianfeng.membership.layout.FoundColumns;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.layout.Words;

/**
 * How the rows of a file are to be read.
 *
 * @param places where each column stands
 * @param from1904 whether days are counted from 1904 on
 * @param today the day in Shanghai on which the file was handed in
 */
public record Table(
        FoundColumns columns, Map<Meaning, Integer> places, Words words, boolean from1904, LocalDate today) {
    public static Table of(FoundColumns columns, Words words, boolean from1904, LocalDate today) {
        return new Table(columns, columns.places(), words, from1904, today);
    }
}
