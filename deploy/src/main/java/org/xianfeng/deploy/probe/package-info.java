/** What an image answers to an engine that can only run commands in it. */
@NullMarked
package org.xianfeng.deploy.probe;

import org.jspecify.annotations.NullMarked;
