package org.xianfeng.membership.importwork;

import java.time.Duration;
import org.xianfeng.membership.imports.Run.Entered;
import org.xianfeng.membership.rowcheck.FindingCode;

/** What is measured of imports. */
public interface ImportMeters {
    void read(int rows);

    void found(FindingCode code);

    void fileRefused(String slug);

    void entered(Entered rows);

    /** A phase, {@code judging} or {@code running}, came to its end. */
    void took(String phase, Duration time);
}
