package org.xianfeng.membership.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The posts of a Party organisation's committee. */
enum Post {
    /** 书记. */
    SECRETARY,
    /** 副书记. */
    DEPUTY_SECRETARY,
    /** 组织委员. */
    ORGANISATION_MEMBER,
    /** 宣传委员. */
    PUBLICITY_MEMBER,
    /** 纪检委员. */
    DISCIPLINE_MEMBER,
    /** 青年委员. */
    YOUTH_MEMBER,
    /** 统战委员. */
    UNITED_FRONT_MEMBER,
    /** 保密委员. */
    SECRECY_MEMBER,
    /** 保卫委员. */
    SECURITY_MEMBER;

    static Optional<Post> named(String name) {
        return Arrays.stream(values())
                .filter(post -> post.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
