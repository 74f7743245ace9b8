/** The token check, the security headers and what of a request is believed. */
@NullMarked
package org.xianfeng.gateway.security;

import org.jspecify.annotations.NullMarked;
