package org.xianfeng.membership.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xianfeng.membership.audit.VerifyAudit.Report;

/** Looks through the trail piece by piece, and drops what is over. The last entry reached is logged: a note outside. */
@Component
class AuditSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSchedule.class);
    private static final int PIECE = 20_000;

    private final VerifyAudit verify;
    private final DropOldEntries drop;
    private final AtomicLong findings = new AtomicLong();
    private final AtomicLong reached = new AtomicLong();
    private long from = 1;
    private long found;

    AuditSchedule(VerifyAudit verify, DropOldEntries drop, MeterRegistry meters) {
        this.verify = verify;
        this.drop = drop;
        meters.gauge("xianfeng.audit.findings", findings);
        meters.gauge("xianfeng.audit.reached", reached);
    }

    @Scheduled(initialDelay = 7, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void verify() {
        Report report = verify.of(from, PIECE, Optional.empty());
        found += report.findings().size();
        report.findings().forEach(finding -> LOG.error("audit entry {} is {}", finding.sequence(), finding.wrong()));
        findings.set(Math.max(found, report.next().isPresent() ? findings.get() : found));
        from = report.next().orElse(1L);
        if (report.next().isEmpty()) {
            found = 0;
            reached.set(report.reached().sequence());
            LOG.info(
                    "audit trail seen up to entry {} {}",
                    report.reached().sequence(),
                    report.reached().hash());
        }
    }

    @Scheduled(initialDelay = 60, fixedDelay = 1_440, timeUnit = TimeUnit.MINUTES)
    void drop() {
        long dropped = drop.now();
        if (dropped > 0) {
            LOG.info("dropped {} audit entries whose time is over", dropped);
        }
    }
}
