package org.xianfeng.membership.personalstore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.personal.PersonalFacts;
import org.xianfeng.membership.personal.PersonalFile;
import org.xianfeng.membership.personal.PhoneNumber;
import org.xianfeng.membership.personal.Sex;
import org.xianfeng.membership.seal.Seal;
import org.xianfeng.starter.identity.MemberId;

/**
 * The document of a personal file: {@code {_id: member, version, facts: {...}, identity, phone, sealedWith, markedWith}};
 * the two numbers are sealed for this member and field, and the keys they were sealed and marked with are named.
 */
final class MongoPersonalDocuments {
    static final String VERSION = "version";
    static final String IDENTITY = "identity";
    static final String PHONE = "phone";
    static final String SEALED_WITH = "sealedWith";
    static final String MARKED_WITH = "markedWith";
    private static final String FACTS = "facts";

    private final Seal seal;

    MongoPersonalDocuments(Seal seal) {
        this.seal = seal;
    }

    Document written(PersonalFile file, List<Integer> markedWith) {
        Document document = new Document("_id", file.member().value())
                .append(VERSION, file.version())
                .append(FACTS, written(file.facts()))
                .append(MARKED_WITH, markedWith);
        return sealed(document, file);
    }

    /** Puts the numbers of a file into a document, both sealed with the same key. */
    Document sealed(Document document, PersonalFile file) {
        Seal.Sealer sealer = seal.sealer();
        file.identity().ifPresent(number -> document.append(IDENTITY, sealed(sealer, file, IDENTITY, number.inFull())));
        file.phone().ifPresent(number -> document.append(PHONE, sealed(sealer, file, PHONE, number.inFull())));
        return document.append(SEALED_WITH, sealer.key());
    }

    private static Binary sealed(Seal.Sealer sealer, PersonalFile file, String field, String text) {
        return new Binary(sealer.seal(text, place(file.member(), field)));
    }

    PersonalFile read(Document document) {
        MemberId member = new MemberId(document.getString("_id"));
        return new PersonalFile(
                member,
                facts(document.get(FACTS, new Document())),
                open(document, member, IDENTITY).map(IdentityNumber::known),
                open(document, member, PHONE).map(PhoneNumber::known),
                document.getLong(VERSION));
    }

    private Optional<String> open(Document document, MemberId member, String field) {
        return Optional.ofNullable(document.get(field, Binary.class))
                .map(bytes -> seal.open(bytes.getData(), place(member, field)));
    }

    private static String place(MemberId member, String field) {
        return "personal-file/" + member.value() + "/" + field;
    }

    private static Document written(PersonalFacts facts) {
        Document document = new Document();
        put(document, "sex", facts.sex().map(Sex::name));
        put(document, "ethnicGroup", facts.ethnicGroup());
        put(document, "birthDate", facts.birthDate().map(LocalDate::toString));
        put(document, "education", facts.education());
        put(document, "degree", facts.degree());
        put(document, "joinedPartyOn", facts.joinedPartyOn().map(LocalDate::toString));
        put(document, "formalOn", facts.formalOn().map(LocalDate::toString));
        put(document, "workUnit", facts.workUnit());
        put(document, "post", facts.post());
        return document;
    }

    private static void put(Document document, String field, Optional<String> value) {
        value.ifPresent(text -> document.append(field, text));
    }

    private static PersonalFacts facts(Document document) {
        return new PersonalFacts(
                get(document, "sex", Sex::valueOf),
                get(document, "ethnicGroup", Function.identity()),
                get(document, "birthDate", LocalDate::parse),
                get(document, "education", Function.identity()),
                get(document, "degree", Function.identity()),
                get(document, "joinedPartyOn", LocalDate::parse),
                get(document, "formalOn", LocalDate::parse),
                get(document, "workUnit", Function.identity()),
                get(document, "post", Function.identity()));
    }

    private static <T> Optional<T> get(Document document, String field, Function<String, T> read) {
        @Nullable String text = document.getString(field);
        return Optional.ofNullable(text).map(read);
    }
}
