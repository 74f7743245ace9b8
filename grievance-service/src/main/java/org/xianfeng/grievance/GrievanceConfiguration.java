package org.xianfeng.grievance;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.grievance.need.NeedId;

/** What holds for all features: ids are strings to those who read the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class GrievanceConfiguration {
    static {
        SpringDocUtils.getConfig().replaceWithClass(NeedId.class, String.class);
    }
}
