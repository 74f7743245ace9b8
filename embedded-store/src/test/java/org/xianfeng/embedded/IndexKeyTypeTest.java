package org.xianfeng.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the key: the library's order, and the library's bytes. */
class IndexKeyTypeTest {
    private static final List<String> LETTERS = List.of("\0", "a", "b", "\u007f", "\u0080", "\u07ff", "\u0800", "党");
    private static final List<String> SHORT = Stream.of(
                    Stream.of(""),
                    LETTERS.stream(),
                    LETTERS.stream().flatMap(one -> LETTERS.stream().map(one::concat)))
            .flatMap(texts -> texts)
            .toList();

    private final ObjectDataType library = new ObjectDataType();
    private final IndexKeyType ours = new IndexKeyType();

    @Property
    void two_keys_stand_in_the_librarys_order(@ForAll("keys") KeyValue one, @ForAll("keys") KeyValue other) {
        assertThat(Integer.signum(ours.compare(one, other))).isEqualTo(Integer.signum(library.compare(one, other)));
    }

    @Test
    void so_do_any_two_short_texts_of_letters_that_take_one_to_three_bytes() {
        SHORT.forEach(one ->
                SHORT.forEach(other -> two_keys_stand_in_the_librarys_order(new KeyValue(one), new KeyValue(other))));
    }

    @Property
    void a_key_is_written_in_the_librarys_bytes_and_read_from_them(@ForAll("keys") KeyValue key) {
        byte[] written = written(ours, key);
        assertThat(written).isEqualTo(written(library, key));
        ByteBuffer bytes = ByteBuffer.wrap(written);
        assertThat(ours.read(bytes)).isEqualTo(key);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void texts_at_the_edges_of_a_length_are_no_exception() {
        for (int length : List.of(0, 1, 127, 128, 21_844, 21_845, 21_846, 65_535, 65_536)) {
            for (String letter : List.of("a", "é", "党", "\0")) {
                a_key_is_written_in_the_librarys_bytes_and_read_from_them(new KeyValue(letter.repeat(length)));
            }
        }
    }

    @Test
    void a_file_of_the_library_is_read_and_one_of_ours_by_the_library(@TempDir Path folder) {
        String file = folder.resolve("keys").toString();
        try (MVStore store = MVStore.open(file)) {
            MVMap<KeyValue, Object> keys = store.openMap("keys");
            thousand(0, number -> keys.put(key(number), number));
        }
        try (MVStore store = MVStore.open(file)) {
            MVMap<KeyValue, Object> keys =
                    store.openMap("keys", new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
            thousand(0, number -> assertThat(keys.get(key(number))).isEqualTo(number));
            thousand(1_000, number -> keys.put(key(number), number));
        }
        try (MVStore store = MVStore.open(file)) {
            MVMap<KeyValue, Object> keys = store.openMap("keys");
            thousand(0, number -> assertThat(keys.get(key(number))).isEqualTo(number));
            thousand(1_000, number -> assertThat(keys.get(key(number))).isEqualTo(number));
        }
    }

    private static void thousand(int from, IntConsumer each) {
        for (int number = from; number < from + 1_000; number++) {
            each.accept(number);
        }
    }

    private static KeyValue key(int number) {
        return new KeyValue("m:" + number * 7_919 % 10_007 + "党".repeat(number % 3));
    }

    @Provide
    Arbitrary<KeyValue> keys() {
        Arbitrary<String> texts = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(SHORT)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(4)),
                Tuple.of(1, Arbitraries.strings().alpha().ofLength(36)));
        Arbitrary<Object> other = Arbitraries.oneOf(
                Arbitraries.longs().asGeneric(),
                Arbitraries.doubles().asGeneric(),
                Arbitraries.just(true).asGeneric());
        return Arbitraries.frequencyOf(
                Tuple.of(8, texts.map(KeyValue::new)),
                Tuple.of(1, other.map(KeyValue::new)),
                Tuple.of(2, Combinators.combine(texts, texts).as(KeyValue::new)));
    }

    private static byte[] written(ObjectDataType type, KeyValue key) {
        WriteBuffer out = new WriteBuffer();
        type.write(out, key);
        byte[] bytes = new byte[out.position()];
        out.getBuffer().flip().get(bytes);
        return bytes;
    }
}
