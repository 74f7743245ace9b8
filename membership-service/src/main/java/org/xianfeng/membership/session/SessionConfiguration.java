package org.xianfeng.membership.session;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.account.EndTokens;

/** Wires the sessions. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    @Bean
    Sessions sessions(MongoDatabase database, Clock clock) {
        return new MongoSessions(database, clock);
    }

    @Bean
    EndSessions endSessions(Sessions sessions, EndTokens endTokens) {
        return new EndSessions(sessions, endTokens);
    }

    @Bean
    SessionCookie sessionCookie(@Value("${xianfeng.issuer}") URI issuer) {
        return new SessionCookie("https".equals(issuer.getScheme()));
    }
}
