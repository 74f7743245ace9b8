package org.xianfeng.membership.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Seals texts so that only who has the keys reads them, and only where they were put: a sealed text is bound to its
 * place (whose, and which field), and does not open at another.
 */
public final class Seal {
    private static final String NAME = "personal-data-keys.json";

    private final KeyRing ring;
    private volatile @Nullable Prepared prepared;

    public Seal(Path folder, Clock clock) {
        this(folder, NAME, clock);
    }

    /** With keys of another use, in a file of that name. */
    public Seal(Path folder, String name, Clock clock) {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
        this.ring = new KeyRing(folder, name, PredefinedAeadParameters.AES256_GCM, clock);
    }

    private record Prepared(KeysetHandle keys, Aead aead) {}

    /** Seals with one key, whatever becomes of the keys meanwhile. */
    public static final class Sealer {
        private final Prepared with;

        private Sealer(Prepared with) {
            this.with = with;
        }

        /** The number of the key. */
        public int key() {
            return with.keys().getPrimary().getId();
        }

        public byte[] seal(String text, String place) {
            return seal(bytes(text), place);
        }

        public byte[] seal(byte[] plain, String place) {
            try {
                return with.aead().encrypt(plain, bytes(place));
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException("cannot be sealed", failure);
            }
        }
    }

    public KeyRing ring() {
        return ring;
    }

    /** What seals with the primary key of this moment. */
    public Sealer sealer() {
        return new Sealer(prepared(ring.keys()));
    }

    /** Opens a sealed text; with a second look at the keys, because another instance may have made a new one. */
    public String open(byte[] sealed, String place) {
        return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
    }

    /** The same for what is no text. */
    public byte[] openBytes(byte[] sealed, String place) {
        try {
            return open(prepared(ring.keys()), sealed, place);
        } catch (GeneralSecurityException _) {
            return opened(prepared(ring.lookAgain()), sealed, place);
        }
    }

    private static byte[] opened(Prepared with, byte[] sealed, String place) {
        try {
            return open(with, sealed, place);
        } catch (GeneralSecurityException failure) {
            throw new SealBroken(failure);
        }
    }

    private static byte[] open(Prepared with, byte[] sealed, String place) throws GeneralSecurityException {
        return with.aead().decrypt(sealed, bytes(place));
    }

    private Prepared prepared(KeysetHandle keys) {
        Prepared ready = prepared;
        if (ready == null || ready.keys() != keys) {
            ready = new Prepared(keys, KeyRing.primitive(keys, Aead.class));
            prepared = ready;
        }
        return ready;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
