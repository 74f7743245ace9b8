import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app would show, for trying the platform without a phone: {@code java OneTimeCode.java SECRET}. */
class OneTimeCode {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    public static void main(String... secret) throws Exception {
        String typed = String.join("", secret).toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        if (!typed.matches("[A-Z2-7]{32}")) {
            System.err.println("用法 / usage: java OneTimeCode.java SECRET (32 个字符 / 32 signs, A-Z 2-7)");
            System.exit(2);
        }
        BigInteger number = BigInteger.ZERO;
        for (char sign : typed.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(sign)));
        }
        byte[] key = ByteBuffer.allocate(20).array();
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, key.length);
        System.arraycopy(bytes, bytes.length - length, key, key.length - length, length);
        long now = Instant.now().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        byte[] hash =
                mac.doFinal(ByteBuffer.allocate(8).putLong(now / STEP_SECONDS).array());
        int code = (ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE) % 1_000_000;
        System.out.printf("%06d   (%d s)%n", code, STEP_SECONDS - now % STEP_SECONDS);
    }
}
