package org.xianfeng.membership.seal;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xianfeng.membership.seal.KeyFile.Look;

/**
 * Keys of one use, as an instance knows them: looked at again when they were last seen more than two seconds ago. While
 * the file cannot be looked at, nothing is given out, so that nobody works with keys that may be gone.
 */
public final class KeyRing {
    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private final KeyFile file;
    private final Parameters kind;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    KeyRing(Path folder, String name, Parameters kind, Clock clock) {
        this.file = new KeyFile(folder, name, kind);
        this.kind = kind;
        this.clock = clock;
    }

    private record Seen(KeysetHandle keys, Look look, Instant at) {}

    KeysetHandle keys() {
        Seen known = seen;
        return known != null && clock.instant().isBefore(known.at().plus(TRUSTED)) ? known.keys() : lookAgain();
    }

    synchronized KeysetHandle lookAgain() {
        Look look = file.look();
        Seen known = seen;
        KeysetHandle keys = known != null && known.look().equals(look) ? known.keys() : file.read();
        seen = new Seen(keys, look, clock.instant());
        return keys;
    }

    /** The numbers of the keys that are in use, the oldest first. */
    public List<Integer> numbers() {
        KeysetHandle keys = keys();
        return enabled(keys).map(KeysetHandle.Entry::getId).toList();
    }

    /** The number of the key that is used for what is new. */
    public int primary() {
        return keys().getPrimary().getId();
    }

    /** When the keys were last changed. */
    public Instant changedAt() {
        return file.look().changed();
    }

    /** Adds a key and makes it the primary one. */
    public void addPrimary() {
        file.change(keys -> built(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(kind)
                        .withRandomId()
                        .makePrimary())));
        lookAgain();
    }

    /** Takes all keys away but the primary one. */
    public void dropOthers() {
        file.change(keys -> {
            KeysetHandle.Builder rest = KeysetHandle.newBuilder(keys);
            for (int place = rest.size() - 1; place >= 0; place--) {
                if (!rest.getAt(place).isPrimary()) {
                    rest.deleteAt(place);
                }
            }
            return built(rest);
        });
        lookAgain();
    }

    static java.util.stream.Stream<KeysetHandle.Entry> enabled(KeysetHandle keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(keys::getAt)
                .filter(key -> key.getStatus() == KeyStatus.ENABLED);
    }

    static <T> T primitive(KeysetHandle keys, Class<T> type) {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException failure) {
            throw new KeysUnreadable("the keys are not of the expected kind", failure);
        }
    }

    private static KeysetHandle built(KeysetHandle.Builder keys) {
        try {
            return keys.build();
        } catch (GeneralSecurityException failure) {
            throw new KeysUnreadable("the keys cannot be put together", failure);
        }
    }
}
