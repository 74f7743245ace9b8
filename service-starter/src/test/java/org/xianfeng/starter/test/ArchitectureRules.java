package org.xianfeng.starter.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of style that a machine can hold a service to; {@code of(Application.class).check()} is the whole test. */
public final class ArchitectureRules {
    private static final Pattern MAY_TOUCH_FRAMEWORKS = Pattern.compile(
            "Mongo.*|.*(Controller|Listener|Client|Configuration|Properties|Schedule|Application)|package-info");
    private static final Pattern BAD_NAME = Pattern.compile(
            "(Abstract|Base|Common)[A-Z].*|I[A-Z][a-z].*|.*(Impl|Utils?|Helper|Manager|DTO|Dto|Common)");
    private static final String STARTER = "org.xianfeng.starter.";
    private static final Set<String> PLAIN_OF_THE_STARTER = Set.of(
            STARTER + "abreast.Abreast",
            STARTER + "access.Caller",
            STARTER + "access.Grant",
            STARTER + "access.OrganisationPaths",
            STARTER + "access.Role",
            STARTER + "identity.KeyedRequest",
            STARTER + "identity.MemberId",
            STARTER + "identity.NewIds",
            STARTER + "identity.OrganisationId",
            STARTER + "listener.EventHandler",
            STARTER + "listener.ReceivedEvent",
            STARTER + "listener.Rejection",
            STARTER + "page.Page",
            STARTER + "pending.IdTaken",
            STARTER + "pending.NewEvent",
            STARTER + "pending.StaleVersion",
            STARTER + "publishing.OutgoingEvent",
            STARTER + "publishing.Publisher",
            STARTER + "roster.Census",
            STARTER + "roster.Roster",
            STARTER + "roster.RosterMember",
            STARTER + "roster.RosterOrganisation",
            STARTER + "tail.OpenTail",
            STARTER + "trace.Steps",
            STARTER + "trace.Traced",
            STARTER + "trace.Traceparent",
            STARTER + "version.ChangedSince",
            STARTER + "version.ExpectedVersion",
            STARTER + "version.Versioned");

    private final Class<?> application;
    private final String[] alsoPlain;

    private ArchitectureRules(Class<?> application, String... alsoPlain) {
        this.application = application;
        this.alsoPlain = alsoPlain;
    }

    /** The rules for the service that this class starts. */
    public static ArchitectureRules of(Class<?> application) {
        return new ArchitectureRules(application);
    }

    /** The same, where plain code may use a library too, for example {@code dev.cel..}; say why in the test's name. */
    public ArchitectureRules allowing(String... packages) {
        return new ArchitectureRules(application, packages);
    }

    /** Fails with every rule that is broken and where. */
    public void check() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(application.getPackageName());
        rules(application.getPackageName(), alsoPlain).values().forEach(rule -> rule.check(classes));
        SourceRules.of(application).check();
        ApplicationModules.of(application).verify();
    }

    /** Every rule on class files, by its name. */
    static Map<String, ArchRule> rules(String root, String... alsoPlain) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("plain code touches no framework", plainCodeIsPlain(root, alsoPlain));
        rules.put("nothing is injected into fields", nothingIsInjectedIntoFields());
        rules.put("time and ids come from outside", timeAndIdsComeFromOutside());
        rules.put("names say what a thing is", namesSayWhatAThingIs());
        rules.put("old and magic libraries stay out", librariesThatStayOut());
        return rules;
    }

    /** The plain types of the starter themselves are held to the same. */
    static Set<String> plainTypesOfTheStarter() {
        return PLAIN_OF_THE_STARTER;
    }

    private static ArchRule plainCodeIsPlain(String root, String... alsoPlain) {
        String[] packages = Arrays.copyOf(alsoPlain, alsoPlain.length + 5);
        String[] always = {"java..", "org.jspecify..", "org.xianfeng.contracts..", root + "..", ""};
        System.arraycopy(always, 0, packages, alsoPlain.length, always.length);
        return noClasses()
                .that(DescribedPredicate.not(named("may touch frameworks", MAY_TOUCH_FRAMEWORKS)))
                .should()
                .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(packages)
                        .or(DescribedPredicate.describe(
                                "are plain types of the starter",
                                type -> PLAIN_OF_THE_STARTER.contains(outermost(type))))));
    }

    private static ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject");
    }

    private static ArchRule timeAndIdsComeFromOutside() {
        return noClasses()
                .should()
                .callMethod("java.time.Instant", "now")
                .orShould()
                .callMethod("java.time.LocalDate", "now")
                .orShould()
                .callMethod("java.time.LocalDateTime", "now")
                .orShould()
                .callMethod("java.time.Year", "now")
                .orShould()
                .callMethod("java.time.Clock", "systemUTC")
                .orShould()
                .callMethod("java.time.Clock", "systemDefaultZone")
                .orShould()
                .callMethod("java.lang.System", "currentTimeMillis")
                .orShould()
                .callConstructor("java.util.Date")
                .orShould()
                .callMethod("java.util.UUID", "randomUUID");
    }

    private static ArchRule namesSayWhatAThingIs() {
        return noClasses().should(ArchCondition.from(named("have names that say nothing", BAD_NAME)));
    }

    private static ArchRule librariesThatStayOut() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("lombok..")
                        .or(resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core.."))
                        .or(resideInAPackage("org.springframework.data..")));
    }

    private static DescribedPredicate<JavaClass> named(String description, Pattern pattern) {
        return DescribedPredicate.describe(description, type -> {
            String name = outermost(type);
            return pattern.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
        });
    }

    private static String outermost(JavaClass type) {
        JavaClass element = type.isArray() ? type.getBaseComponentType() : type;
        int inner = element.getName().indexOf('$');
        return inner < 0 ? element.getName() : element.getName().substring(0, inner);
    }
}
