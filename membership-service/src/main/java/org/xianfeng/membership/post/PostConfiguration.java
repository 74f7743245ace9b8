package org.xianfeng.membership.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.membership.member.Members;
import org.xianfeng.membership.member.PostsHeld;
import org.xianfeng.starter.access.OrganisationPaths;
import org.xianfeng.starter.pending.FactCollections;

/** Wires the posts. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {
    @Bean
    OfficeBooks officeBooks(FactCollections collections) {
        return new MongoOfficeBooks(collections);
    }

    @Bean
    AppointMember appointMember(OfficeBooks books, Members members, OrganisationPaths paths, PostsChanged changed) {
        return new AppointMember(books, members, paths, changed);
    }

    @Bean
    PostsOfMember postsOfMember(OfficeBooks books, Clock clock) {
        return (member, organisations) -> books.all(organisations).stream()
                .flatMap(book -> book.heldOn(today(clock)).stream()
                        .filter(term -> term.member().equals(member))
                        .map(term ->
                                new HeldPost(book.organisation(), term.post().toString(), term.until())))
                .toList();
    }

    @Bean
    FillPosts fillPosts(OfficeBooks books) {
        return new FillPosts(books);
    }

    @Bean
    PostsHeld postsHeld(OfficeBooks books, Clock clock) {
        return organisation -> books.of(organisation).heldOn(today(clock)).stream()
                .collect(Collectors.groupingBy(
                        Term::member, Collectors.mapping(term -> term.post().toString(), Collectors.toList())));
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
