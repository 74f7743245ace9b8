package org.xianfeng.starter.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.contracts.membership.Standing;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.identity.OrganisationId;
import org.xianfeng.starter.problem.Problem;

/** Takes notes of branches. */
@RestController
@RequestMapping("/api/sample")
class SampleController {
    private final Access access;

    SampleController(Access access) {
        this.access = access;
    }

    /** What is sent. */
    record Note(@NotBlank String text, @Max(10) int weight, Standing standing) {}

    @GetMapping("/open/{what}")
    String open(@PathVariable String what) {
        return what;
    }

    @PostMapping("/echo")
    Note echo(@Valid @RequestBody Note note) {
        return note;
    }

    @GetMapping("/me")
    Caller me(Caller caller) {
        return caller;
    }

    @GetMapping("/notes")
    int notes(@RequestParam @Max(200) int limit) {
        return limit;
    }

    @PostMapping("/branches/{branchId}/notes")
    void note(Caller caller, @PathVariable OrganisationId branchId) {
        access.require(caller, branchId, Role.BRANCH_OFFICER);
    }

    /** Wrong on purpose: it checks nothing, and tells what is there from what is not. */
    @GetMapping("/branches/{branchId}/forgotten")
    String forgotten(@PathVariable OrganisationId branchId) {
        return branchId.value();
    }

    @GetMapping("/failures/{kind}")
    void fail(@PathVariable String kind) {
        switch (kind) {
            case "conflict" -> throw new Problem(409, "stale");
            case "outage" -> throw new com.mongodb.MongoTimeoutException("away, host=secret.example");
            default -> throw new IllegalStateException("the inside: secret.example");
        }
    }
}
