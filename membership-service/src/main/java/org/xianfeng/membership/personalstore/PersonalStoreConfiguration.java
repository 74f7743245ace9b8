package org.xianfeng.membership.personalstore;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.audit.Audit;
import org.xianfeng.membership.member.Member;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.seal.KeyedHash;
import org.xianfeng.membership.seal.Seal;

/** Wires the personal files and the change of their keys. */
@Configuration(proxyBeanMethods = false)
class PersonalStoreConfiguration {
    @Bean
    MongoPersonalFiles personalFiles(
            MongoDatabase database, Seal seal, KeyedHash blindIndex, Members members, Clock clock) {
        return new MongoPersonalFiles(
                database,
                seal,
                blindIndex,
                ids -> members.findAll(ids).stream()
                        .filter(Member::left)
                        .map(Member::id)
                        .collect(Collectors.toSet()),
                clock);
    }

    @Bean
    MongoRekeying rekeying(MongoDatabase database, MongoPersonalFiles files, Seal seal, KeyedHash blindIndex) {
        return new MongoRekeying(database, files, seal, blindIndex);
    }

    /** Import files are sealed too and live a week at most; old keys are kept a little longer. */
    @Bean
    RotateKeys.Terms keyTerms(@Value("${xianfeng.keys-kept-for:10d}") Duration keptFor, Clock clock) {
        return new RotateKeys.Terms(keptFor, clock);
    }

    @Bean
    RotateKeys rotateKeys(
            Seal seal, KeyedHash blindIndex, MongoRekeying rekeying, Audit audit, RotateKeys.Terms terms) {
        return new RotateKeys(seal.ring(), blindIndex.ring(), rekeying, audit, terms);
    }
}
