package org.xianfeng.membership.seal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a value into a mark: the same for the same value, and without the key nobody makes one, or finds the value by
 * trying all there are. HMAC-SHA256 over field and value.
 */
public final class KeyedHash {
    private static final int BYTES = 32;

    private final KeyRing ring;
    private volatile @Nullable Prepared prepared;

    /** With keys in this file of a folder. */
    public KeyedHash(Path folder, String name, Clock clock) {
        try {
            PrfConfig.register();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
        this.ring = new KeyRing(folder, name, PredefinedPrfParameters.HMAC_SHA256_PRF, clock);
    }

    private record Prepared(KeysetHandle keys, List<Integer> numbers, Map<Integer, Prf> functions) {}

    public KeyRing ring() {
        return ring;
    }

    /** What makes marks with the keys of this moment, whatever becomes of them meanwhile. */
    public Marker marker() {
        return new Marker(prepared(ring.keys()));
    }

    /** Makes marks: one for each key in use. */
    public static final class Marker {
        private final Prepared with;

        private Marker(Prepared with) {
            this.with = with;
        }

        /** The numbers of the keys, the oldest first. */
        public List<Integer> keys() {
            return with.numbers();
        }

        /** The mark of a value under one of the keys. */
        public String mark(int key, String field, String value) {
            Prf function = with.functions().get(key);
            if (function == null) {
                throw new IllegalArgumentException("no key " + key);
            }
            try {
                byte[] mark = function.compute((field + '\0' + value).getBytes(StandardCharsets.UTF_8), BYTES);
                return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException("no mark can be made", failure);
            }
        }

        /** The marks of a value under all keys. */
        public List<String> marks(String field, String value) {
            return keys().stream().map(key -> mark(key, field, value)).toList();
        }
    }

    private Prepared prepared(KeysetHandle keys) {
        Prepared ready = prepared;
        if (ready == null || ready.keys() != keys) {
            ready = new Prepared(
                    keys, KeyRing.enabled(keys).map(KeysetHandle.Entry::getId).toList(), functions(keys));
            prepared = ready;
        }
        return ready;
    }

    private static Map<Integer, Prf> functions(KeysetHandle keys) {
        try {
            return KeyRing.primitive(keys, PrfSet.class).getPrfs();
        } catch (GeneralSecurityException failure) {
            throw new KeysUnreadable("the keys are not of the expected kind", failure);
        }
    }
}
