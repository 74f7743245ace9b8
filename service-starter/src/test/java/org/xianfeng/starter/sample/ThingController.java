package org.xianfeng.starter.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.xianfeng.starter.idempotency.ChangesNothing;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.pending.FactCollections;
import org.xianfeng.starter.pending.MongoFacts;
import org.xianfeng.starter.pending.StoredFact;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.version.ExpectedVersion;
import org.xianfeng.starter.version.Versioned;
import org.xianfeng.starter.version.Voluntary;

/** Makes things, each with a secret that is shown once; those whose text says so are told to the others. */
@RestController
@RequestMapping("/api/sample/things")
class ThingController {
    private final MongoFacts things;
    private final NewIds ids;

    ThingController(FactCollections facts, NewIds ids) {
        this.things = facts.open("things");
        this.ids = ids;
    }

    record NewThing(@NotBlank String text) {}

    record Made(String id, String secret) {}

    record Found(long things) {}

    record Thing(String id, String text, long version) implements Versioned {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@Valid @RequestBody NewThing thing) {
        switch (thing.text()) {
            case "refused" -> throw new Problem(422, "too-large", 1);
            case "outage after the effect" -> {
                made(thing.text());
                throw new com.mongodb.MongoTimeoutException("away");
            }
            default -> {}
        }
        return made(thing.text());
    }

    @GetMapping("/{id}")
    Thing read(@PathVariable String id) {
        StoredFact fact = things.find(id).orElseThrow(Problem::notFound);
        return new Thing(id, fact.state().getString("text"), fact.version());
    }

    @PutMapping("/{id}")
    Thing change(@PathVariable String id, ExpectedVersion expected, @Valid @RequestBody NewThing thing) {
        StoredFact fact = things.find(id).orElseThrow(Problem::notFound);
        expected.check(fact.version());
        things.replace(id, fact.version(), new Document("text", thing.text()), List.of());
        return new Thing(id, thing.text(), fact.version() + 1);
    }

    @PutMapping("/{id}/note")
    void note(@PathVariable String id, @Voluntary ExpectedVersion expected) {
        expected.check(things.find(id).orElseThrow(Problem::notFound).version());
    }

    @PostMapping("/files")
    @ResponseStatus(HttpStatus.CREATED)
    Made file(MultipartHttpServletRequest request) throws IOException {
        return made(request.getMultiFileMap().getFirst("file").getOriginalFilename());
    }

    @PostMapping("/search")
    @ChangesNothing
    Found search(@Valid @RequestBody NewThing thing) {
        return new Found(things.documents().countDocuments(new Document("state.text", thing.text())));
    }

    private Made made(String text) {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        String id = ids.next();
        things.insert(id, new Document("text", text), text.startsWith("told") ? Notes.events(id, 1, 1) : List.of());
        return new Made(id, HexFormat.of().formatHex(secret));
    }
}
