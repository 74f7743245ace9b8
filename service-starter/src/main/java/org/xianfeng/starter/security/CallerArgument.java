package org.xianfeng.starter.security;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Grant;
import org.xianfeng.starter.identity.MemberId;
import org.xianfeng.starter.problem.Problem;

/** Gives a controller method its {@link Caller}, read from the token that was checked for this request. */
final class CallerArgument implements HandlerMethodArgumentResolver {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn) {
            return caller(signedIn.getToken());
        }
        throw new Problem(401, "sign-in-required");
    }

    private static Caller caller(Jwt token) {
        String member = token.getClaimAsString(TokenRules.MEMBER);
        List<String> grants = token.getClaimAsStringList(TokenRules.GRANTS);
        return new Caller(
                Objects.requireNonNull(token.getSubject()),
                Optional.ofNullable(member).map(MemberId::new),
                grants == null
                        ? List.of()
                        : grants.stream()
                                .map(Grant::parse)
                                .flatMap(Optional::stream)
                                .toList(),
                Optional.ofNullable(token.getClaimAsString(TokenRules.SESSION)));
    }
}
