package org.xianfeng.membership.issuer;

import java.net.URL;
import java.security.Principal;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.xianfeng.membership.secret.Digest;

/**
 * Authorizations as documents: plain values only, so that nothing that is read can name a class. Of a code or a token its
 * hash is kept; what is read carries {@code sha256:<hash>} in its place, and is written back as the same hash.
 */
final class MongoAuthorizationDocuments {
    static final String CODE = "code";
    static final String ACCESS = "access";
    static final String ID = "id";
    static final String UNTIL = "until";
    private static final String HASHED = "sha256:";
    private static final String PRINCIPAL = Principal.class.getName();
    private static final String REQUEST = OAuth2AuthorizationRequest.class.getName();

    private MongoAuthorizationDocuments() {}

    static Document document(OAuth2Authorization authorization) {
        Document document = new Document("_id", authorization.getId())
                .append("client", authorization.getRegisteredClientId())
                .append("principal", authorization.getPrincipalName())
                .append("since", date(since(authorization)))
                .append("session", session(authorization))
                .append("grantType", authorization.getAuthorizationGrantType().getValue())
                .append("scopes", List.copyOf(authorization.getAuthorizedScopes()));
        OAuth2AuthorizationRequest request = authorization.getAttribute(REQUEST);
        if (request != null) {
            document.append("request", request(request));
        }
        put(document, CODE, authorization.getToken(OAuth2AuthorizationCode.class));
        put(document, ACCESS, authorization.getAccessToken());
        put(document, ID, authorization.getToken(OidcIdToken.class));
        return document.append(UNTIL, until(document));
    }

    /** The hashes by which an authorization's code and tokens are found. */
    static Map<String, Date> hashes(Document authorization) {
        Map<String, Date> hashes = new HashMap<>();
        for (String kind : List.of(CODE, ACCESS, ID)) {
            Document token = authorization.get(kind, Document.class);
            if (token != null) {
                hashes.put(token.getString("hash"), authorization.getDate(UNTIL));
            }
        }
        return hashes;
    }

    static String hash(String token) {
        return token.startsWith(HASHED) ? token.substring(HASHED.length()) : Digest.of(token);
    }

    static OAuth2Authorization authorization(Document document, RegisteredClient client) {
        String principal = document.getString("principal");
        Set<String> scopes = new HashSet<>(document.getList("scopes", String.class));
        OAuth2Authorization.Builder authorization = OAuth2Authorization.withRegisteredClient(client)
                .id(document.getString("_id"))
                .principalName(principal)
                .authorizationGrantType(new AuthorizationGrantType(document.getString("grantType")))
                .authorizedScopes(scopes)
                .attribute(PRINCIPAL, principal(principal, document.getDate("since"), document.getString("session")));
        Optional.ofNullable(document.get("request", Document.class))
                .ifPresent(request -> authorization.attribute(REQUEST, request(request)));
        token(document, CODE)
                .ifPresent(token -> authorization.token(
                        new OAuth2AuthorizationCode(token.value(), token.issued(), token.expires()), token::fill));
        token(document, ACCESS)
                .ifPresent(token -> authorization.token(
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER,
                                token.value(),
                                token.issued(),
                                token.expires(),
                                scopes),
                        token::fill));
        token(document, ID)
                .ifPresent(token -> authorization.token(
                        new OidcIdToken(token.value(), token.issued(), token.expires(), token.claims()), token::fill));
        return authorization.build();
    }

    /** Somebody who signed in with a password at a time; the session stands in the details. */
    static Authentication principal(String account, @Nullable Date since, @Nullable String session) {
        List<FactorGrantedAuthority> factors = since == null
                ? List.of()
                : List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(since.toInstant())
                        .build());
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(account, null, factors);
        signedIn.setDetails(session);
        return signedIn;
    }

    private static @Nullable String session(OAuth2Authorization authorization) {
        Authentication principal = authorization.getAttribute(PRINCIPAL);
        return principal != null && principal.getDetails() instanceof String session ? session : null;
    }

    private static @Nullable Instant since(OAuth2Authorization authorization) {
        Authentication principal = authorization.getAttribute(PRINCIPAL);
        return principal == null
                ? null
                : principal.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                        .findFirst()
                        .orElse(null);
    }

    private static Document request(OAuth2AuthorizationRequest request) {
        Document additional = new Document();
        request.getAdditionalParameters().forEach((name, value) -> {
            if (value instanceof String text) {
                additional.append(name, text);
            }
        });
        return new Document("uri", request.getAuthorizationUri())
                .append("client", request.getClientId())
                .append("redirect", request.getRedirectUri())
                .append("scopes", List.copyOf(request.getScopes()))
                .append("state", request.getState())
                .append("additional", additional);
    }

    private static OAuth2AuthorizationRequest request(Document request) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(request.getString("uri"))
                .clientId(request.getString("client"))
                .redirectUri(request.getString("redirect"))
                .scopes(new HashSet<>(request.getList("scopes", String.class)))
                .state(request.getString("state"))
                .additionalParameters(new LinkedHashMap<>(request.get("additional", new Document())))
                .build();
    }

    private static void put(Document document, String kind, OAuth2Authorization.@Nullable Token<?> kept) {
        if (kept == null) {
            return;
        }
        OAuth2Token token = kept.getToken();
        Document claims = new Document();
        Map<String, Object> said = kept.getClaims();
        if (said != null && kind.equals(ID)) {
            said.forEach((name, value) -> claims.append(name, plain(value)));
        }
        document.append(
                kind,
                new Document("hash", hash(token.getTokenValue()))
                        .append("issued", date(token.getIssuedAt()))
                        .append("expires", date(token.getExpiresAt()))
                        .append("spent", kept.isInvalidated())
                        .append("claims", claims));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Instant instant -> Date.from(instant);
            case URL url -> url.toString();
            case Collection<?> values -> values.stream().map(Object::toString).toList();
            default -> value;
        };
    }

    private static Optional<Kept> token(Document document, String kind) {
        return Optional.ofNullable(document.get(kind, Document.class)).map(Kept::new);
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Date until(Document document) {
        return List.of(CODE, ACCESS, ID).stream()
                .map(kind -> document.get(kind, Document.class))
                .filter(Objects::nonNull)
                .map(token -> token.getDate("expires"))
                .filter(Objects::nonNull)
                .max(Date::compareTo)
                .orElseGet(() -> new Date(0));
    }

    /** A code or a token as it was kept. */
    private record Kept(Document document) {
        String value() {
            return HASHED + document.getString("hash");
        }

        Instant issued() {
            return document.getDate("issued").toInstant();
        }

        Instant expires() {
            return document.getDate("expires").toInstant();
        }

        Map<String, Object> claims() {
            Map<String, Object> claims = new LinkedHashMap<>();
            document.get("claims", new Document())
                    .forEach((name, value) -> claims.put(name, value instanceof Date date ? date.toInstant() : value));
            return claims;
        }

        void fill(Map<String, Object> metadata) {
            metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, document.getBoolean("spent", false));
            metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims());
        }
    }
}
