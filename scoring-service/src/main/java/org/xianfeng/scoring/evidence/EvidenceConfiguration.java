package org.xianfeng.scoring.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.participation.Months;

/** Wires the look for evidence. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {
    @Bean
    BranchFacts branchFacts(Months months) {
        return new BranchFacts(months);
    }
}
