package org.xianfeng.membership.rosterexport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianfeng.membership.layout.Layout;
import org.xianfeng.membership.layout.Meaning;
import org.xianfeng.membership.layout.Words;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.personal.PersonalFacts;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.Sex;

/** The columns of an export: those of the table that is imported, in its words, with the numbers masked. */
final class RosterColumns {
    private static final List<Meaning> COLUMNS = List.of(
            Meaning.NAME,
            Meaning.SEX,
            Meaning.ETHNIC_GROUP,
            Meaning.BIRTH_DATE,
            Meaning.IDENTITY_NUMBER,
            Meaning.EDUCATION,
            Meaning.DEGREE,
            Meaning.JOINED_ON,
            Meaning.FORMAL_ON,
            Meaning.STANDING,
            Meaning.EMPLOYMENT,
            Meaning.BRANCH,
            Meaning.GROUP,
            Meaning.BRANCH_SINCE,
            Meaning.POSTS,
            Meaning.PHONE,
            Meaning.WORK_UNIT,
            Meaning.WORK_POST);
    private static final int WIDTH = 16;

    private final Layout layout;
    private final Words words;

    RosterColumns(Layout layout, Words words) {
        this.layout = layout;
        this.words = words;
    }

    /** Somebody on the roster, with all that is known. */
    record Entry(
            Member member, Optional<PersonalFile> file, String branch, Optional<String> group, List<String> posts) {
        private PersonalFacts facts() {
            return file.map(PersonalFile::facts).orElse(PersonalFacts.NONE);
        }
    }

    List<String> headers() {
        return COLUMNS.stream().map(layout::nameOf).toList();
    }

    List<Integer> widths() {
        return COLUMNS.stream().map(_ -> WIDTH).toList();
    }

    List<String> of(Entry entry) {
        return COLUMNS.stream().map(column -> text(column, entry)).toList();
    }

    private String text(Meaning column, Entry entry) {
        Member member = entry.member();
        PersonalFacts facts = entry.facts();
        return switch (column) {
            case NAME -> member.name().inFull();
            case SEX -> facts.sex().map(Sex::toString).map(word("sex")).orElse("");
            case ETHNIC_GROUP -> facts.ethnicGroup().orElse("");
            case BIRTH_DATE -> day(facts.birthDate());
            case IDENTITY_NUMBER ->
                entry.file()
                        .flatMap(PersonalFile::identity)
                        .map(number -> number.masked().shown())
                        .orElse("");
            case EDUCATION -> facts.education().orElse("");
            case DEGREE -> facts.degree().orElse("");
            case JOINED_ON -> day(facts.joinedPartyOn());
            case FORMAL_ON -> day(facts.formalOn());
            case STANDING -> word("standing").apply(member.standing().toString());
            case EMPLOYMENT -> word("employment").apply(member.employment().toString());
            case BRANCH -> entry.branch();
            case GROUP -> entry.group().orElse("");
            case BRANCH_SINCE -> member.since().toString();
            case POSTS -> entry.posts().stream().map(word("post")).collect(Collectors.joining("、"));
            case PHONE ->
                entry.file()
                        .flatMap(PersonalFile::phone)
                        .map(number -> number.masked().shown())
                        .orElse("");
            case WORK_UNIT -> facts.workUnit().orElse("");
            case WORK_POST -> facts.post().orElse("");
            case POST_SINCE, ORGANISATION, KIND, PARENT -> "";
        };
    }

    private Function<String, String> word(String topic) {
        return value -> words.wordFor(topic, value);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
