package org.xianfeng.scoring.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.xianfeng.scoring.claim.Cap;
import org.xianfeng.scoring.claim.CapWindow;
import org.xianfeng.scoring.claim.Claim;
import org.xianfeng.scoring.claim.SampleClaim;
import org.xianfeng.scoring.claim.Settled;

/** A page and a closed part of it as an earlier program stored them, byte for byte, and the claims it was made of. */
record FormerPage(Document page, Document part) {
    static FormerPage ofFormat(int format) {
        try (InputStream sample = FormerPage.class.getResourceAsStream("/pages/format-" + format + ".json")) {
            Document all = Document.parse(new String(sample.readAllBytes(), StandardCharsets.UTF_8));
            return new FormerPage(all.get("page", Document.class), all.get("part", Document.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Points, points beyond a cap, a decision that was corrected, points that may be taken back, and none at all. */
    static List<Claim> claims() {
        Cap ofTheYear = new Cap("block:organisational-life", CapWindow.YEAR, 350);
        return List.of(
                SampleClaim.of("e-1").caps(ofTheYear).claim(),
                SampleClaim.of("e-2").caps(ofTheYear).at("2026-03-06T01:00:00Z").claim(),
                SampleClaim.of("e-3").caps(ofTheYear).at("2026-03-07T01:00:00Z").claim(),
                SampleClaim.of("e-4").caps(ofTheYear).at("2026-03-08T01:00:00Z").claim(),
                SampleClaim.of("e-5")
                        .caps(ofTheYear)
                        .at("2026-03-09T01:00:00Z")
                        .raw(0, "absent")
                        .claim(),
                SampleClaim.of("e-2-corrected")
                        .caps(ofTheYear)
                        .at("2026-03-06T01:00:00Z")
                        .subject("meeting:e-2")
                        .revision(2)
                        .raw(50, "late")
                        .claim(),
                SampleClaim.of("01890a5d-ac96-774b-bcce-b302099a8057")
                        .at("2026-04-01T01:00:00Z")
                        .subject("need:n-1")
                        .rule("need-helped", 2)
                        .settled(Settled.PROVISIONAL)
                        .claim());
    }
}
