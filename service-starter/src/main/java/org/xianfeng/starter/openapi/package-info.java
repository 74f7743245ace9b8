/** What a service's OpenAPI document says beyond its controllers, so that clients can be generated from it. */
@NullMarked
package org.xianfeng.starter.openapi;

import org.jspecify.annotations.NullMarked;
