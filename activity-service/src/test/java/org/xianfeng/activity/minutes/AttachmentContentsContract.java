package org.xianfeng.activity.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link AttachmentContents} does. */
interface AttachmentContentsContract {
    AttachmentContents contents();

    @Test
    default void content_of_many_pieces_comes_back_as_it_was() throws IOException {
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        contents().add("one", new ByteArrayInputStream(content));
        contents().add("two", new ByteArrayInputStream(new byte[] {1}));
        assertThat(contents().open("one").orElseThrow().readAllBytes()).isEqualTo(content);
        assertThat(contents().open("two").orElseThrow().readAllBytes()).containsExactly(1);
    }

    @Test
    default void content_added_again_under_its_id_takes_the_place_of_what_was_there() throws IOException {
        contents().add("one", new ByteArrayInputStream(new byte[] {1, 2, 3}));
        contents().add("one", new ByteArrayInputStream(new byte[] {4}));
        assertThat(contents().open("one").orElseThrow().readAllBytes()).containsExactly(4);
    }

    @Test
    default void what_was_removed_is_gone() {
        contents().add("one", new ByteArrayInputStream(new byte[] {1}));
        contents().remove("one");
        assertThat(contents().open("one")).isEmpty();
    }
}
