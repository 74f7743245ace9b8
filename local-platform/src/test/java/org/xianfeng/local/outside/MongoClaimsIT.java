package org.xianfeng.local.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianfeng.local.process.StartFailed;

@ParameterizedClass
@EnumSource(OutsideStores.class)
class MongoClaimsIT {
    @Parameter
    OutsideStores kind;

    @TempDir
    Path data;

    @TempDir
    Path anotherData;

    private final String prefix =
            "xianfeng_claims_" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Claim> claims = new ArrayList<>();
    private String address;

    @BeforeEach
    void find() {
        address = kind.require();
    }

    @AfterEach
    void drop() {
        claims.forEach(claim -> OutsideStores.drop(address, claim));
    }

    @Test
    void an_installation_finds_its_databases_again() throws Exception {
        claim(data);
        assertThat(Claim.in(data)).get().extracting(Claim::made).isEqualTo(true);
        assertThatCode(() -> claim(data)).doesNotThrowAnyException();
    }

    @Test
    void databases_of_another_installation_are_refused_and_left_as_they_are() throws Exception {
        claim(data);
        List<Document> before = documents("activity");
        assertThatThrownBy(() -> claim(anotherData))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining(prefix + "_membership")
                .hasMessageContaining("belongs to another installation");
        assertThat(documents("activity")).isEqualTo(before);
    }

    @Test
    void databases_that_nobody_claimed_are_refused_too_and_none_of_the_others_is_marked() throws Exception {
        try (MongoClient client = MongoClients.create(address)) {
            var stranger = client.getDatabase(prefix + "_scoring").getCollection("things");
            stranger.insertOne(new Document("_id", 1));
            try {
                assertThatThrownBy(() -> claim(data)).hasMessageContaining(prefix + "_scoring");
                assertThat(documents("membership")).isEmpty();
            } finally {
                client.getDatabase(prefix + "_scoring").drop();
            }
        }
    }

    @Test
    void a_claim_that_was_cut_off_half_way_is_finished_at_the_next_start() throws Exception {
        Claim begun = remembered(Claim.of(data, Optional.of(prefix)));
        new MongoClaims(address, Clock.systemUTC()).claim(data, begun, List.of(prefix + "_membership"));
        begun.keep(data);
        assertThatCode(() -> claim(data)).doesNotThrowAnyException();
    }

    @Test
    void an_address_where_the_databases_are_not_is_refused_once_they_were_made() throws Exception {
        claim(data);
        Claim made = Claim.in(data).orElseThrow();
        OutsideStores.drop(address, made);
        assertThatThrownBy(() -> claim(data)).hasMessageContaining("is not at MONGODB_URI");
        assertThat(documents("membership")).isEmpty();
    }

    @Test
    void a_store_that_does_not_answer_is_said_without_its_password() throws Exception {
        Claim claim = Claim.of(data, Optional.empty());
        assertThatThrownBy(() -> new MongoClaims(
                                "mongodb://me:word@127.0.0.1:1/?serverSelectionTimeoutMS=300", Clock.systemUTC())
                        .claim(data, claim, List.of("nothing")))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("cannot be used")
                .hasMessageNotContaining("word@");
    }

    private void claim(Path folder) throws Exception {
        Claim claim = remembered(Claim.of(folder, Optional.of(prefix)));
        new MongoClaims(address, Clock.systemUTC())
                .claim(folder, claim, List.of(prefix + "_membership", prefix + "_activity", prefix + "_scoring"));
    }

    private Claim remembered(Claim claim) {
        claims.add(claim);
        return claim;
    }

    private List<Document> documents(String service) {
        try (MongoClient client = MongoClients.create(address)) {
            return client.getDatabase(prefix + "_" + service)
                    .getCollection("installation")
                    .find()
                    .into(new ArrayList<>());
        }
    }
}
