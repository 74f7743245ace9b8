package org.xianfeng.scoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.scoring.claim.Account;
import org.xianfeng.scoring.claim.Block;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.PagePeriod;
import org.xianfeng.scoring.claim.Reason;
import org.xianfeng.scoring.claim.RuleVersion;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.claim.Settled;
import org.xianfeng.scoring.claim.SourceEvent;
import org.xianfeng.scoring.claim.Subject;

/** Whatever is changed on a stored page is found: every field of an entry, a claim and a head, one by one. */
class VerificationTest {
    private static final PageLimits SMALL = new PageLimits(3, 10_000, 70_000);
    private static final Stored INTACT = stored();

    @Test
    void a_page_that_nobody_touched_verifies() {
        assertThat(INTACT.flaw()).isFalse();
        assertThat(INTACT.closed).isNotEmpty();
        assertThat(INTACT.page.superseded()).isNotEmpty();
    }

    static Stream<String> fieldsOfAnEntry() {
        return fields(Entry.class);
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAnEntry")
    void a_changed_field_of_an_entry_is_found(String field) {
        for (int i = 0; i < INTACT.page.journal().size(); i++) {
            List<Entry> journal = new ArrayList<>(INTACT.page.journal());
            journal.set(i, changed(journal.get(i), field));
            assertThat(INTACT.with(INTACT.page.holding(), INTACT.page.superseded(), journal)
                            .flaw())
                    .isTrue();
        }
        List<Entry> closed = new ArrayList<>(INTACT.closed);
        closed.set(1, changed(closed.get(1), field));
        assertThat(new Stored(INTACT.page, closed, INTACT.head).flaw()).isTrue();
    }

    static Stream<String> fieldsOfAClaim() {
        return fields(Claim.class);
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAClaim")
    void a_changed_field_of_a_claim_is_found(String field) {
        for (int i = 0; i < INTACT.page.holding().size(); i++) {
            List<Claim> holding = new ArrayList<>(INTACT.page.holding());
            holding.set(i, changed(holding.get(i), field));
            assertThat(INTACT.with(holding, INTACT.page.superseded(), INTACT.page.journal())
                            .flaw())
                    .isTrue();
        }
    }

    static Stream<String> fieldsOfAHead() {
        return fields(PageHead.class).filter(field -> !field.equals("version"));
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAHead")
    void a_changed_field_of_the_head_is_found(String field) {
        assertThat(new Stored(INTACT.page, INTACT.closed, changed(INTACT.head, field)).flaw())
                .isTrue();
    }

    static Stream<String> fieldsOfASeenClaim() {
        return fields(SeenClaim.class);
    }

    @ParameterizedTest
    @MethodSource("fieldsOfASeenClaim")
    void a_changed_field_of_a_superseded_claim_is_found(String field) {
        List<SeenClaim> seen = new ArrayList<>(INTACT.page.superseded());
        seen.set(0, changed(seen.getFirst(), field));
        assertThat(INTACT.with(INTACT.page.holding(), seen, INTACT.page.journal())
                        .flaw())
                .isTrue();
    }

    @Test
    void rows_taken_away_added_or_exchanged_are_found() {
        LedgerPage page = INTACT.page;
        List<Entry> journal = page.journal();
        List<Entry> swapped = new ArrayList<>(journal);
        swapped.set(0, journal.get(1));
        swapped.set(1, journal.get(0));
        List<Entry> doubled = new ArrayList<>(journal);
        doubled.add(journal.getLast());

        assertThat(INTACT.with(page.holding(), page.superseded(), journal.subList(0, journal.size() - 1))
                        .flaw())
                .isTrue();
        assertThat(INTACT.with(page.holding(), page.superseded(), swapped).flaw())
                .isTrue();
        assertThat(INTACT.with(page.holding(), page.superseded(), doubled).flaw())
                .isTrue();
        assertThat(INTACT.with(page.holding().subList(1, page.holding().size()), page.superseded(), journal)
                        .flaw())
                .isTrue();
        assertThat(INTACT.with(page.holding(), List.of(), journal).flaw()).isTrue();
        assertThat(INTACT.with(page.holding(), page.superseded(), List.of()).flaw())
                .isTrue();
        assertThat(new Stored(page, INTACT.closed.subList(0, 2), INTACT.head).flaw())
                .isTrue();
        assertThat(new Stored(page, List.of(), INTACT.head).flaw()).isTrue();
    }

    private static Stored stored() {
        Cap cap = new Cap("rule:meeting-attendance", CapWindow.YEAR, 250);
        LedgerPage page = LedgerPage.empty(PageId.of(SampleClaim.of("e-1").claim()));
        Stored stored = new Stored(page, List.of(), null);
        List<SampleClaim> claims = List.of(
                SampleClaim.of("e-2").caps(cap).at("2026-03-02T01:00:00Z").once("lesson-1"),
                SampleClaim.of("e-3").caps(cap).at("2026-03-03T01:00:00Z"),
                SampleClaim.of("e-4").caps(cap).at("2026-03-04T01:00:00Z"),
                SampleClaim.of("e-1").caps(cap).at("2026-03-01T01:00:00Z"),
                SampleClaim.of("e-5").subject("need:n-1:1").settled(Settled.PROVISIONAL),
                SampleClaim.of("e-6").subject("need:n-1:1").revision(2),
                SampleClaim.of("e-7").subject("meeting:e-2").revision(2).raw(0, "attendance-corrected"));
        for (SampleClaim claim : claims) {
            stored = stored.post(claim.claim());
        }
        return stored;
    }

    private static Stream<String> fields(Class<?> record) {
        return Stream.of(record.getRecordComponents()).map(RecordComponent::getName);
    }

    @SuppressWarnings("unchecked")
    private static <T> T changed(T record, String field) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                components[i].getAccessor().setAccessible(true);
                Object value = components[i].getAccessor().invoke(record);
                values[i] = components[i].getName().equals(field) ? other(value, types[i], field) : value;
            }
            return (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field, e);
        }
    }

    private static Object other(Object value, Class<?> type, String field) {
        return switch (value) {
            case null -> "other";
            case String text when field.equals("branchId") -> text + "x";
            case String text -> "0" + text.substring(1) + "1";
            case Long number -> number + 1;
            case Instant time -> time.plusMillis(1);
            case EntryKind kind -> kind == EntryKind.AWARD ? EntryKind.RECOUNT : EntryKind.AWARD;
            case Settled settled -> settled == Settled.FINAL ? Settled.PROVISIONAL : Settled.FINAL;
            case RuleVersion rule -> new RuleVersion(rule.id(), rule.version() + 1);
            case Subject subject -> new Subject(subject.kind(), subject.id() + "x");
            case SourceEvent event -> new SourceEvent(event.id(), event.type(), event.contentHash() + "0");
            case Reason reason -> Reason.of("other", "value");
            case Account account -> new Account(LedgerKind.BRANCH, account.id());
            case Block block -> new Block("other", PagePeriod.YEAR);
            case PageId page -> new PageId(page.account(), page.block(), "2025");
            case List<?> list when field.equals("caps") -> List.of(new Cap("rule:other", CapWindow.YEAR, 7));
            case List<?> list -> list.subList(0, list.size() - 1);
            default -> throw new IllegalStateException(field + " of " + type);
        };
    }

    private record Stored(LedgerPage page, List<Entry> closed, PageHead head) {
        boolean flaw() {
            return Verification.of(page, closed, head).isPresent();
        }

        Stored with(List<Claim> holding, List<SeenClaim> superseded, List<Entry> journal) {
            return new Stored(
                    new LedgerPage(
                            page.id(),
                            page.version(),
                            holding,
                            superseded,
                            journal,
                            page.parts(),
                            page.closedChain(),
                            page.digest()),
                    closed,
                    head);
        }

        Stored post(Claim claim) {
            Posting.Outcome outcome = Posting.post(page, List.of(claim), Instant.EPOCH, SMALL);
            List<Entry> entries = new ArrayList<>(closed);
            if (page.partToClose(SMALL).isPresent()) {
                JournalPart part = page.partToClose(SMALL).get();
                entries.addAll(part.entries());
                outcome = outcome.without(part);
            }
            return new Stored(outcome.page(), entries, outcome.head().orElseThrow());
        }
    }
}
