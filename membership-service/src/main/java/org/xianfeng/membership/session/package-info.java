/** Who is signed in from where, and how that ends. */
@NullMarked
package org.xianfeng.membership.session;

import org.jspecify.annotations.NullMarked;
