package org.xianfeng.membership.post;

import java.util.Collection;
import org.xianfeng.starter.identity.MemberId;

/** Is told, when it is written, of whom a post was given to or taken from. */
@FunctionalInterface
public interface PostsChanged {
    void of(Collection<MemberId> members);
}
