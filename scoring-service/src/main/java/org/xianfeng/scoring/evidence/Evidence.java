package org.xianfeng.scoring.evidence;

import java.text.Normalizer;
import java.util.Locale;
import org.xianfeng.scoring.provision.EvidenceKind;

/**
 * One thing that a proposal rests on.
 *
 * @param reference the id of the fact; of a document its number or title
 */
public record Evidence(EvidenceKind kind, String reference) {
    public Evidence {
        reference = reference.strip();
    }

    /** Whether both are the same, be a document written in another width, with other spaces or in other letters. */
    public boolean isSameAs(Evidence other) {
        return kind == other.kind && plain().equals(other.plain());
    }

    private String plain() {
        return kind == EvidenceKind.DOCUMENT
                ? Normalizer.normalize(reference, Normalizer.Form.NFKC)
                        .replaceAll("\\s+", "")
                        .toLowerCase(Locale.ROOT)
                : reference;
    }
}
