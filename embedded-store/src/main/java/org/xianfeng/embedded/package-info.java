/** The embedded document store: mongo-java-server over H2's MVStore, taught to use the ids it is asked for. */
@NullMarked
package org.xianfeng.embedded;

import org.jspecify.annotations.NullMarked;
