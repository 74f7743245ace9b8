/** What happens again and again in the background, and what operators are told when it fails. */
@NullMarked
package org.xianfeng.starter.schedule;

import org.jspecify.annotations.NullMarked;
