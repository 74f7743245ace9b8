package org.xianfeng.starter.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.xianfeng.starter.identity.NewIds;
import org.xianfeng.starter.problem.Problem;
import org.xianfeng.starter.settings.CoreConfiguration;
import org.xianfeng.starter.wrong.WrongApplication;

class ArchitectureRulesTest {
    private static final String WRONG = "org.xianfeng.starter.wrong";

    @TestFactory
    Stream<DynamicTest> each_rule_catches_its_wrong_example() {
        JavaClasses wrong = new ClassFileImporter().importPackages(WRONG);
        return ArchitectureRules.rules(WRONG).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue().evaluate(wrong).hasViolation())
                                .isTrue()));
    }

    @Test
    void a_cycle_between_features_is_caught() {
        assertThatThrownBy(() -> ApplicationModules.of(WrongApplication.class, location -> true)
                        .verify())
                .hasMessageContaining("Cycle");
    }

    @Test
    void sources_that_are_too_large_or_silent_are_caught(@TempDir Path folder) throws IOException {
        String lines = "int x = 1;\n".repeat(50);
        Files.writeString(
                folder.resolve("Large.java"),
                "public class Large { void a(int a, int b, int c, int d, int e, int f) { } void b() {\n" + lines + "}\n"
                        + "\n".repeat(300) + "}");
        for (int file = 0; file < 15; file++) {
            Files.writeString(folder.resolve("Small" + file + ".java"), "class Small" + file + " {}");
        }
        assertThat(new SourceRules(folder).broken())
                .anyMatch(line -> line.endsWith("has 16 files"))
                .anyMatch(line -> line.contains("no package-info.java"))
                .anyMatch(line -> line.contains("Large.java has 353 lines"))
                .anyMatch(line -> line.contains("b has 52 lines"))
                .anyMatch(line -> line.contains("a has 6 parameters"))
                .anyMatch(line -> line.contains("Large is public and says nothing"))
                .hasSize(6);
    }

    @Test
    void the_starter_keeps_the_rules_that_hold_for_plumbing() {
        JavaClasses starter = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.xianfeng.starter")
                .that(DescribedPredicate.not(
                        JavaClass.Predicates.type(CoreConfiguration.class).or(JavaClass.Predicates.type(NewIds.class))))
                // The types of swagger-core, which it reads, are those of Jackson 2.
                .that(DescribedPredicate.not(
                        JavaClass.Predicates.equivalentTo(load("org.xianfeng.starter.openapi.RecordShapes"))));
        ArchitectureRules.rules("org.xianfeng.starter").forEach((name, rule) -> {
            if (!name.equals("plain code touches no framework")) {
                rule.allowEmptyShould(false).check(starter);
            }
        });
        SourceRules.of(Problem.class).check();
    }

    @Test
    void what_plain_code_may_use_of_the_starter_is_plain_itself() {
        JavaClasses plain = new ClassFileImporter()
                .importClasses(ArchitectureRules.plainTypesOfTheStarter().stream()
                        .map(ArchitectureRulesTest::load)
                        .toArray(Class<?>[]::new));
        ArchRule rule = ArchitectureRules.rules("no.such.root").get("plain code touches no framework");
        rule.check(plain);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
