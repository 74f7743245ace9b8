package org.xianfeng.membership.issuer;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.util.function.SingletonSupplier;
import org.xianfeng.membership.account.Accounts;
import org.xianfeng.membership.conferral.Conferral;
import org.xianfeng.membership.secondfactor.SecondFactorRule;
import org.xianfeng.membership.session.Sessions;

/** Wires the issuer: its clients, its key and what its tokens say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerProperties.class)
class IssuerConfiguration {
    private static final String AUDIENCE = "xianfeng";
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);

    @Bean
    RegisteredClientRepository registeredClients(IssuerProperties settings) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(console(settings));
        if (settings.bootstrapClientSecret() != null) {
            clients.add(machine(Clients.LOADER, settings, settings.bootstrapClientSecret()));
        }
        if (settings.bootstrapGranterSecret() != null) {
            clients.add(machine(Clients.GRANTER, settings, settings.bootstrapGranterSecret()));
        }
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient console(IssuerProperties settings) {
        String address = settings.issuer().toString();
        return RegisteredClient.withId(Clients.CONSOLE)
                .clientId(Clients.CONSOLE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address + "/callback")
                .postLogoutRedirectUri(address + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(lifetimes(settings))
                .build();
    }

    /** Its secret is long and random, so that it needs no slow hash; it is compared in constant time. */
    private static RegisteredClient machine(String client, IssuerProperties settings, String secret) {
        return RegisteredClient.withId(client)
                .clientId(client)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(lifetimes(settings))
                .build();
    }

    private static TokenSettings lifetimes(IssuerProperties settings) {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE_LIFETIME)
                .accessTokenTimeToLive(settings.tokenLifetime())
                .build();
    }

    @Bean
    MongoAuthorizations authorizations(MongoDatabase database, RegisteredClientRepository clients) {
        return new MongoAuthorizations(database, clients);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IssuerProperties settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer().toString())
                .build();
    }

    /** Reads or makes the key when it is first used, not while the service is put together. */
    @Bean
    JWKSource<SecurityContext> signingKeys(IssuerProperties settings) {
        SingletonSupplier<JWKSet> keys = SingletonSupplier.of(() -> keys(settings.secretsDirectory()));
        return (selector, _) -> selector.select(keys.obtain());
    }

    private static JWKSet keys(Path folder) {
        KeyPair pair = SigningKey.in(folder);
        try {
            return new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint()
                    .build());
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenContents(
            Accounts accounts, Conferral conferral, Sessions sessions, SecondFactorRule rule) {
        TokenContents contents = new TokenContents(accounts, conferral, sessions, rule);
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                fill(context, contents);
            }
        };
    }

    private static void fill(JwtEncodingContext context, TokenContents contents) {
        Authentication principal = Objects.requireNonNull(context.<Authentication>getPrincipal());
        String client = context.getRegisteredClient().getClientId();
        TokenContents.Contents said = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                        context.getAuthorizationGrantType())
                ? contents.ofMachine(client)
                : contents.ofAccount(
                                principal.getName(), principal.getDetails() instanceof String session ? session : "")
                        .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        context.getClaims()
                .audience(List.of(AUDIENCE))
                .claim("client_id", client)
                .claims(all -> all.putAll(said.claims()))
                .claims(all -> said.until()
                        .filter(end -> all.get("exp") instanceof Instant planned && end.isBefore(planned))
                        .ifPresent(end -> all.put("exp", end)));
    }
}
