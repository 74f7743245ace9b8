/** Bad records among good ones: whether each is put aside with its reason, what they cost, and what trying them again does. */
@NullMarked
package org.xianfeng.proof.poison;

import org.jspecify.annotations.NullMarked;
