/** How passwords are kept: hashed with Argon2id, slowly and a few at a time. */
@NullMarked
package org.xianfeng.membership.password;

import org.jspecify.annotations.NullMarked;
