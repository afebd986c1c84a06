package org.dixit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the house: the engine is a library of its own, and data flows one way. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.dixit");

  @Test
  void theEngineDoesNotKnowBeam() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.dixit.text..",
            "org.dixit.encoder..",
            "org.dixit.attribution..",
            "org.dixit.speaker..",
            "org.dixit.theme..",
            "org.dixit.group.utterance..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.beam..", "org.apache.avro..", "org.dixit.tables..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.dixit.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void transformsHaveNoPublicConstructors() {
    classes()
        .that()
        .areAssignableTo("org.apache.beam.sdk.transforms.PTransform")
        .should()
        .haveOnlyPrivateConstructors()
        .check(CLASSES);
  }

  @Test
  void nothingIsCalledUtilHelperOrManager() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager)").check(CLASSES);
  }
}
