package org.xianfeng.scoring.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.scoring.ledger.Title;
import org.xianfeng.starter.identity.OrganisationId;

/** Reads the text of an organisation's rule book, tries its rules, and says everything that is wrong with it. */
public interface BookReader {
    Read read(String text, Place place);

    /** Reads a book that was found in order before; its rules are not tried again. */
    Read readPublished(String text, Place place);

    /**
     * Where a book stands.
     *
     * @param number what the platform numbers it with, above every other number there is
     * @param above the blocks it may use, by id, because a book above it has them
     * @param known every block of the installation: one id is one thing everywhere
     */
    record Place(
            OrganisationId organisation,
            int number,
            Map<String, RuleBook.BookBlock> above,
            Map<String, RuleBook.BookBlock> known) {
        public Place {
            above = Map.copyOf(above);
            known = Map.copyOf(known);
        }
    }

    /** What came of it: findings, or a book. */
    record Read(List<Finding> findings, Optional<RuleBook> book) {
        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** Something that is wrong; {@code line} counts from 1. */
    record Finding(int line, Title sentence) {}
}
