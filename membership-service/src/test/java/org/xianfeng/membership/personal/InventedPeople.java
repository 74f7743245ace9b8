package org.xianfeng.membership.personal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.xianfeng.starter.identity.MemberId;

/** Numbers of people who are not: their region 119999 is nobody's, and their telephones begin with 1990000. */
public final class InventedPeople {
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1950, 1, 1);
    private static final int DAYS = 18_000;

    private InventedPeople() {}

    /** The identity number of one of 18 million people; odd ones are men. */
    public static IdentityNumber identity(int person) {
        String digits = "119999"
                + FIRST_BIRTHDAY.plusDays(person % DAYS).format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(person / DAYS * 2 % 1000 + person % 2);
        return IdentityNumber.known(digits + IdentityNumber.check(digits));
    }

    public static PhoneNumber phone(int person) {
        return PhoneNumber.known("1990%07d".formatted(person));
    }

    /** A file with everything in it. */
    public static PersonalFile file(MemberId member, int person) {
        IdentityNumber identity = identity(person);
        PersonalFacts facts = new PersonalFacts(
                Optional.of(identity.sex()),
                Optional.of("汉族"),
                Optional.of(identity.birthDate()),
                Optional.of("大学本科"),
                Optional.empty(),
                Optional.of(LocalDate.of(2001, 7, 1)),
                Optional.of(LocalDate.of(2002, 7, 1)),
                Optional.of("某某局"),
                Optional.of("科员"));
        return new PersonalFile(member, facts, Optional.of(identity), Optional.of(phone(person)), 1);
    }
}
