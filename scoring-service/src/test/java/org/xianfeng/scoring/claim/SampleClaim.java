package org.xianfeng.scoring.claim;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims for tests: a meeting attended for one point, unless a test says otherwise. */
public record SampleClaim(
        Account account,
        Block block,
        List<Cap> caps,
        Subject subject,
        long revision,
        RuleVersion rule,
        Instant factTime,
        String event,
        String content,
        long raw,
        Settled settled,
        Reason reason,
        @Nullable String once) {
    public static SampleClaim of(String event) {
        return new SampleClaim(
                Account.member("m-1"),
                new Block("organisational-life", PagePeriod.YEAR),
                List.of(),
                new Subject("meeting", event),
                1,
                new RuleVersion("meeting-attendance", 1),
                Instant.parse("2026-03-05T01:00:00Z"),
                event,
                "",
                100,
                Settled.FINAL,
                Reason.of("attended"),
                null);
    }

    public SampleClaim account(Account value) {
        return new SampleClaim(
                value, block, caps, subject, revision, rule, factTime, event, content, raw, settled, reason, once);
    }

    public SampleClaim block(String id, PagePeriod page) {
        return new SampleClaim(
                account,
                new Block(id, page),
                caps,
                subject,
                revision,
                rule,
                factTime,
                event,
                content,
                raw,
                settled,
                reason,
                once);
    }

    public SampleClaim caps(Cap... values) {
        return new SampleClaim(
                account,
                block,
                List.of(values),
                subject,
                revision,
                rule,
                factTime,
                event,
                content,
                raw,
                settled,
                reason,
                once);
    }

    public SampleClaim subject(String text) {
        return new SampleClaim(
                account,
                block,
                caps,
                Subject.parse(text),
                revision,
                rule,
                factTime,
                event,
                content,
                raw,
                settled,
                reason,
                once);
    }

    public SampleClaim revision(long value) {
        return new SampleClaim(
                account, block, caps, subject, value, rule, factTime, event, content, raw, settled, reason, once);
    }

    public SampleClaim rule(String id, int version) {
        return new SampleClaim(
                account,
                block,
                caps,
                subject,
                revision,
                new RuleVersion(id, version),
                factTime,
                event,
                content,
                raw,
                settled,
                reason,
                once);
    }

    public SampleClaim at(String time) {
        return new SampleClaim(
                account,
                block,
                caps,
                subject,
                revision,
                rule,
                Instant.parse(time),
                event,
                content,
                raw,
                settled,
                reason,
                once);
    }

    public SampleClaim content(String value) {
        return new SampleClaim(
                account, block, caps, subject, revision, rule, factTime, event, value, raw, settled, reason, once);
    }

    public SampleClaim raw(long hundredths, String reasonCode) {
        return new SampleClaim(
                account,
                block,
                caps,
                subject,
                revision,
                rule,
                factTime,
                event,
                content,
                hundredths,
                settled,
                Reason.of(reasonCode),
                once);
    }

    public SampleClaim settled(Settled value) {
        return new SampleClaim(
                account, block, caps, subject, revision, rule, factTime, event, content, raw, value, reason, once);
    }

    public SampleClaim once(@Nullable String value) {
        return new SampleClaim(
                account, block, caps, subject, revision, rule, factTime, event, content, raw, settled, reason, value);
    }

    public Claim claim() {
        String hash = HexFormat.of().toHexDigits((event + content + revision).hashCode());
        return new Claim(
                account,
                block,
                caps,
                subject,
                revision,
                rule,
                factTime,
                new SourceEvent(event, "org.xianfeng.activity.meeting-held.v1", hash.repeat(8)),
                "b-1",
                raw,
                settled,
                reason,
                once);
    }
}
