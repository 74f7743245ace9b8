package org.xianfeng.membership.personalstore;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.membership.personalstore.RotateKeys.State;
import org.xianfeng.membership.personalstore.RotateKeys.Use;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.problem.Problem;

/** The keys of personal data over HTTP, by number only; for the security administrator. */
@RestController
@RequestMapping("/api/membership/personal-keys")
class PersonalKeysController {
    private final RotateKeys rotate;
    private final Access access;

    PersonalKeysController(RotateKeys rotate, Access access) {
        this.rotate = rotate;
        this.access = access;
    }

    /** How far it is with the keys of one use. */
    record KeysView(Use use, List<Integer> keys, int primary, Instant changedAt, long filesLeft) {
        static KeysView of(State state) {
            return new KeysView(state.use(), state.keys(), state.primary(), state.changedAt(), state.left());
        }
    }

    /** The keys of all uses. */
    record AllKeysView(List<KeysView> items) {}

    @GetMapping
    AllKeysView read(Caller caller) {
        access.requireEverywhere(caller, Role.SECURITY_ADMINISTRATOR);
        return new AllKeysView(
                Arrays.stream(Use.values()).map(rotate::state).map(KeysView::of).toList());
    }

    /** Puts a new key in use; files follow in the background. */
    @PostMapping("/{use}/rotation")
    KeysView begin(Caller caller, @PathVariable String use) {
        access.requireEverywhere(caller, Role.SECURITY_ADMINISTRATOR);
        rotate.begin(named(use), caller.account()).ifPresent(PersonalKeysController::refuse);
        return KeysView.of(rotate.state(named(use)));
    }

    /** Drops old keys that nothing needs any more. */
    @DeleteMapping("/{use}/old")
    KeysView end(Caller caller, @PathVariable String use) {
        access.requireEverywhere(caller, Role.SECURITY_ADMINISTRATOR);
        rotate.end(named(use), caller.account()).ifPresent(PersonalKeysController::refuse);
        return KeysView.of(rotate.state(named(use)));
    }

    private static Use named(String use) {
        return Arrays.stream(Use.values())
                .filter(one -> one.toString().equals(use))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static void refuse(KeyRefusal reason) {
        throw new Problem(409, reason.slug());
    }
}
