/** What the tests of every service stand on: a real store and broker in the test's JVM, tokens, events, and the rules of style. */
@NullMarked
package org.xianfeng.starter.test;

import org.jspecify.annotations.NullMarked;
