package org.xianfeng.scoring.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles the expressions of rules (CEL), and refuses what does not fit the shape of the event. */
public final class Expressions {
    private final Map<String, Shape.Fields> events;
    private final Map<String, Shape.Fields> named = new HashMap<>();
    private final CelTypeProvider types;
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();

    /** For expressions over events of these shapes. */
    public Expressions(Collection<Shape.Fields> events) {
        this.events = events.stream().collect(Collectors.toUnmodifiableMap(Shape.Fields::name, shape -> shape));
        events.forEach(this::name);
        types = new Structs();
    }

    /** The event types that expressions may be about, in order. */
    public Set<String> eventTypes() {
        return new TreeSet<>(events.keySet());
    }

    /** The shape of an event type, if expressions may be about it. */
    public Optional<Shape.Fields> event(String type) {
        return Optional.ofNullable(events.get(type));
    }

    /** Compiles an expression that must give a value like {@code wanted}; {@code item} is bound where there is one. */
    public Formula compile(String source, Shape wanted, Shape.Fields event, @Nullable Shape item) {
        Formula formula = compile(source, event, item);
        if (!wanted.getClass().isInstance(formula.result())) {
            throw new RefusedExpression(
                    "'" + source + "' gives " + formula.result().kind() + " and must give " + wanted.kind(),
                    "“" + source + "”的结果是" + formula.result().chineseKind() + "，应当是" + wanted.chineseKind());
        }
        return formula;
    }

    private Formula compile(String source, Shape.Fields event, @Nullable Shape item) {
        try {
            CelAbstractSyntaxTree tree = compiler(event, item).compile(source).getAst();
            Bounds.check(source, tree);
            Choices choices = new Choices(tree, named);
            choices.check(source);
            Shape result =
                    choices.of(tree.getExpr()).<Shape>map(text -> text).orElseGet(() -> shape(tree.getResultType()));
            return new Formula(source, result, Guard.of(tree.getExpr()), runtime.createProgram(tree)::eval);
        } catch (CelValidationException notValid) {
            throw new RefusedExpression(
                    "'" + source + "' does not fit " + event.name() + ": " + firstLine(notValid.getMessage()),
                    chinese(source, event, firstLine(notValid.getMessage())));
        } catch (CelEvaluationException notPlanned) {
            throw new RefusedExpression(
                    "'" + source + "' cannot be run: " + notPlanned.getMessage(),
                    "“" + source + "”无法计算：" + notPlanned.getMessage());
        }
    }

    private CelCompiler compiler(Shape.Fields event, @Nullable Shape item) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(types)
                .addVar("event", type(event));
        if (item != null) {
            builder.addVar("item", type(item));
        }
        return builder.build();
    }

    private Shape shape(CelType type) {
        Shape.Fields fields = named.get(type.name());
        if (fields != null) {
            return fields;
        }
        return switch (type.kind()) {
            case LIST -> new Shape.Many(shape(((ListType) type).elemType()));
            case STRING -> new Shape.Text(Set.of());
            case INT -> new Shape.Whole();
            case BOOL -> new Shape.Truth();
            case TIMESTAMP -> new Shape.Moment();
            default ->
                throw new RefusedExpression(
                        "a rule cannot use a value of type " + type.name(), "规则不能使用 " + type.name() + " 类型的值");
        };
    }

    private static CelType type(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> SimpleType.STRING;
            case Shape.Whole _ -> SimpleType.INT;
            case Shape.Truth _ -> SimpleType.BOOL;
            case Shape.Moment _ -> SimpleType.TIMESTAMP;
            case Shape.Many many -> ListType.create(type(many.item()));
            case Shape.Fields fields -> StructTypeReference.create(fields.name());
        };
    }

    private void name(Shape shape) {
        switch (shape) {
            case Shape.Fields fields -> {
                named.put(fields.name(), fields);
                fields.of().values().forEach(this::name);
            }
            case Shape.Many many -> name(many.item());
            case Shape.Text _, Shape.Whole _, Shape.Truth _, Shape.Moment _ -> {}
        }
    }

    private static String chinese(String source, Shape.Fields event, String why) {
        String unknown = why.replaceFirst(
                "^undefined field '([^']*)'.*$",
                "这个事件没有字段 $1，可用的字段有 " + new TreeSet<>(event.of().keySet()));
        return "“" + source + "”与事件 " + event.name() + " 不符：" + unknown;
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("").replaceFirst("^ERROR: <input>:\\d+:\\d+: ", "");
    }

    /** The shapes as the compiler wants them. */
    private final class Structs implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return named.values().stream().map(this::struct).collect(ImmutableList.toImmutableList());
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(named.get(name)).map(this::struct);
        }

        private CelType struct(Shape.Fields fields) {
            return StructType.create(
                    fields.name(),
                    ImmutableSet.copyOf(fields.of().keySet()),
                    field -> Optional.ofNullable(fields.of().get(field)).map(Expressions::type));
        }
    }
}
