package org.xianfeng.membership.personalstore;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.personal.PersonalFiles;
import org.xianfeng.membership.seal.BlindIndex;
import org.xianfeng.membership.seal.Seal;

/** Wires the personal files. */
@Configuration(proxyBeanMethods = false)
class PersonalStoreConfiguration {
    @Bean
    PersonalFiles personalFiles(MongoDatabase database, Seal seal, BlindIndex index, Members members, Clock clock) {
        return new MongoPersonalFiles(
                database,
                seal,
                index,
                ids -> members.findAll(ids).stream()
                        .filter(Member::left)
                        .map(Member::id)
                        .collect(Collectors.toSet()),
                clock);
    }
}
