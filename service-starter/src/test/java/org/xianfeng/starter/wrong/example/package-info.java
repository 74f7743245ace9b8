/** Code that breaks every rule of style, to see each rule catch it. */
@NullMarked
package org.xianfeng.starter.wrong.example;

import org.jspecify.annotations.NullMarked;
