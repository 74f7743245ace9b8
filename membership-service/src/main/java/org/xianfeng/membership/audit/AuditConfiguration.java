package org.xianfeng.membership.audit;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.seal.KeyedHash;
import org.xianfeng.membership.seal.SealProperties;
import org.xianfeng.starter.identity.NewIds;

/** Wires the audit trail, with a key of its own. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    AuditChain auditChain(SealProperties settings, Clock clock) {
        return new AuditChain(new KeyedHash(settings.secretsDirectory(), "audit-chain-keys.json", clock));
    }

    @Bean
    AuditTrail auditTrail(MongoDatabase database, AuditChain chain) {
        return new MongoAuditTrail(database, chain);
    }

    @Bean
    Audit audit(AuditTrail trail, AuditChain chain, Clock clock, MeterRegistry meters) {
        return new SharedAudit(
                trail,
                chain,
                NewIds.random(),
                clock,
                kind -> meters.counter("xianfeng.audit.entries", "kind", kind.toString())
                        .increment());
    }

    @Bean
    VerifyAudit verifyAudit(AuditTrail trail, AuditChain chain) {
        return new VerifyAudit(trail, chain);
    }

    @Bean
    ListAudit listAudit(AuditTrail trail) {
        return new ListAudit(trail);
    }

    @Bean
    DropOldEntries dropOldEntries(
            AuditTrail trail, AuditChain chain, @Value("${xianfeng.audit-kept:1095d}") Duration kept, Clock clock) {
        return new DropOldEntries(trail, chain, kept, clock);
    }
}
