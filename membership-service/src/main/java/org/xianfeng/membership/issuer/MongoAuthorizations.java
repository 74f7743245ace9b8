package org.xianfeng.membership.issuer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static org.xianfeng.membership.issuer.MongoAuthorizationDocuments.ACCESS;
import static org.xianfeng.membership.issuer.MongoAuthorizationDocuments.CODE;
import static org.xianfeng.membership.issuer.MongoAuthorizationDocuments.ID;
import static org.xianfeng.membership.issuer.MongoAuthorizationDocuments.UNTIL;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Authorizations in the document store, so that any instance takes the next step of another's, before and after a
 * restart. A second collection leads from the hash of each code and token to its authorization, by id.
 */
final class MongoAuthorizations implements OAuth2AuthorizationService {
    private final MongoCollection<Document> authorizations;
    private final MongoCollection<Document> tokens;
    private final RegisteredClientRepository clients;

    MongoAuthorizations(MongoDatabase database, RegisteredClientRepository clients) {
        this.authorizations = database.getCollection("authorizations");
        this.tokens = database.getCollection("authorization-tokens");
        this.clients = clients;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Document document = MongoAuthorizationDocuments.document(authorization);
        Bson same = eq("_id", authorization.getId());
        if (spendsCode(document)) {
            if (authorizations
                            .replaceOne(and(same, ne(CODE + ".spent", true)), document)
                            .getMatchedCount()
                    == 0) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
            }
        } else {
            authorizations.replaceOne(same, document, new ReplaceOptions().upsert(true));
        }
        MongoAuthorizationDocuments.hashes(document)
                .forEach((hash, until) -> tokens.replaceOne(
                        eq("_id", hash),
                        new Document("authorization", authorization.getId()).append(UNTIL, until),
                        new ReplaceOptions().upsert(true)));
    }

    /** Whether this is the exchange of a code for tokens, which happens once however many ask at the same moment. */
    private static boolean spendsCode(Document document) {
        Document code = document.get(CODE, Document.class);
        Document access = document.get(ACCESS, Document.class);
        return code != null && access != null && code.getBoolean("spent") && !access.getBoolean("spent");
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        authorizations.deleteOne(eq("_id", authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return read(authorizations.find(eq("_id", id)).first());
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String hash = MongoAuthorizationDocuments.hash(token);
        Document pointer = tokens.find(eq("_id", hash)).first();
        if (pointer == null) {
            return null;
        }
        Document found = authorizations
                .find(eq("_id", pointer.getString("authorization")))
                .first();
        return found != null && kinds(type).stream().anyMatch(kind -> has(found, kind, hash)) ? read(found) : null;
    }

    private static List<String> kinds(@Nullable OAuth2TokenType type) {
        if (type == null) {
            return List.of(CODE, ACCESS, ID);
        }
        return switch (type.getValue()) {
            case "code" -> List.of(CODE);
            case "access_token" -> List.of(ACCESS);
            case "id_token" -> List.of(ID);
            default -> List.of();
        };
    }

    private static boolean has(Document authorization, String kind, String hash) {
        return Optional.ofNullable(authorization.get(kind, Document.class))
                .filter(token -> hash.equals(token.getString("hash")))
                .isPresent();
    }

    private @Nullable OAuth2Authorization read(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        return Optional.ofNullable(clients.findById(document.getString("client")))
                .map(client -> MongoAuthorizationDocuments.authorization(document, client))
                .orElse(null);
    }

    /** Drops what cannot be used any more. */
    void purge(Instant now) {
        authorizations.deleteMany(lt(UNTIL, Date.from(now)));
        tokens.deleteMany(lt(UNTIL, Date.from(now)));
    }
}
