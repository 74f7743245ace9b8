package org.xianfeng.membership.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * The key that tokens are signed with: a file of its own that only the service can read, made once. Instances that share
 * the folder and start at the same moment end up with the same key: the first link to the name wins.
 */
final class SigningKey {
    private static final String NAME = "issuer-signing-key.pem";
    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private SigningKey() {}

    /** The key in a folder; both are made when they are not there. */
    static KeyPair in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                make(folder, file);
            }
            return read(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("the signing key in " + folder + " cannot be read or made", failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the signing key in " + folder + " is not an RSA key", failure);
        }
    }

    private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        String pem = BEGIN + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + END;
        Path draft = Files.createTempFile(folder, NAME, null, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.US_ASCII.encode(pem));
                channel.force(true);
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // Another instance was first; its key is the one.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file, StandardCharsets.US_ASCII);
        String body = pem.replaceAll("-----[A-Z ]+-----", "");
        KeyFactory factory = KeyFactory.getInstance("RSA");
        PKCS8EncodedKeySpec spec =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body));
        if (!(factory.generatePrivate(spec) instanceof RSAPrivateCrtKey key)) {
            throw new GeneralSecurityException("no public exponent");
        }
        return new KeyPair(
                factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
    }
}
