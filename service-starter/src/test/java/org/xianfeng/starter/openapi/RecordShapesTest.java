package org.xianfeng.starter.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordShapesTest {
    private final RecordShapes shapes = new RecordShapes();

    @Test
    void what_is_not_nullable_is_required_and_everything_else_may_be_left_out() {
        assertThat(schema(Visit.class).getRequired()).containsExactly("guests", "name");
    }

    @Test
    void one_record_asked_for_twice_is_no_clash() {
        schema(Visit.class);
        schema(Visit.class);
        assertThat(shapes.clashes()).isEmpty();
    }

    @Test
    void two_records_of_one_name_make_no_document() {
        schema(One.Result.class);
        schema(Other.Result.class);
        EveryOperation document = new EveryOperation("sample", shapes, List.of());
        assertThatThrownBy(() -> document.customise(new OpenAPI().paths(new Paths())))
                .hasMessageContaining("Result is ")
                .hasMessageContaining("$One$Result")
                .hasMessageContaining("$Other$Result");
    }

    private Schema<?> schema(Class<?> type) {
        ModelConverters converters = new ModelConverters(true);
        converters.addConverter(shapes);
        return converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false)).schema;
    }

    record Visit(String name, int guests, @Nullable String note, Optional<String> reason) {}

    static final class One {
        record Result(String text) {}
    }

    static final class Other {
        record Result(int number) {}
    }
}
