package org.xianfeng.scoring.fluctuation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.scoring.department.Departments;
import org.xianfeng.scoring.participation.Months;

/** Wires the explanation of changes. */
@Configuration(proxyBeanMethods = false)
class FluctuationConfiguration {
    @Bean
    Limits participationLimits(
            @Value("${xianfeng.scoring.participation.least-expected:20}") int leastExpected,
            @Value("${xianfeng.scoring.participation.most-branches:500}") int mostBranches) {
        return new Limits(Math.max(1, leastExpected), mostBranches);
    }

    @Bean
    ExplainChange explainChange(Months months, Departments departments, Limits limits) {
        return new ExplainChange(months, departments, limits);
    }
}
