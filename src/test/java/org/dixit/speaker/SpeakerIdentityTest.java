package org.dixit.speaker;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpeakerIdentityTest {
  private final SpeakerIdentity rules = new SpeakerIdentity(SpeakerAliases.none());

  private String person(String name) {
    return rules.named(SpeakerKind.PERSON, name).id();
  }

  private String body(String name) {
    return rules.named(SpeakerKind.ORGANIZATION, name).id();
  }

  @Test
  void transliterationsAreOnePerson() {
    assertThat(person("Oleksandr Maslenkyy")).isEqualTo(person("Oleksandr Maslenky"));
    assertThat(person("Alexander Maslenkiy")).isEqualTo(person("Oleksandr Maslenkyi"));
    assertThat(person("Dmitri Volkov")).isEqualTo(person("Dmitry Volkov"));
    assertThat(person("Jürgen Möller")).isEqualTo(person("Jurgen Moeller"));
    assertThat(person("Karim al-Hadidi")).isEqualTo(person("Karim el-Hadidi"));
  }

  @Test
  void nicknamesInitialsAndTitlesAreOnePerson() {
    assertThat(person("Bill Harlow")).isEqualTo(person("William Harlow"));
    assertThat(person("James L. Hobart")).isEqualTo(person("James Hobart"));
    assertThat(person("J. D. Harlow")).isEqualTo(person("J.D. Harlow"));
    assertThat(person("President Viktor Balanov")).isEqualTo(person("Viktor Balanov"));
    assertThat(person("JOSÉ RUIZ")).isEqualTo(person("Jose Ruiz"));
  }

  @Test
  void otherPeopleStayApart() {
    assertThat(person("Ana Ruiz")).isNotEqualTo(person("Anton Ruiz"));
    assertThat(person("Robert Hallam")).isNotEqualTo(person("Robert Hallam Jr."));
    assertThat(person("John Q. B. Adler")).isNotEqualTo(person("John P. Adler"));
    assertThat(person("Ruiz")).isNotEqualTo(person("Ana Ruiz"));
  }

  @Test
  void anotherMiddleNameThanThatOfTheAliasFileIsAnotherPerson() {
    SpeakerIdentity known =
        new SpeakerIdentity(
            SpeakerAliases.read(
                "speakers",
                """
                speakers:
                  - name: Robert W. Hallam
                """));
    SpeakerIdentity.Identity nephew = known.named(SpeakerKind.PERSON, "Robert P. Hallam");
    assertThat(nephew.known()).isNull();
    assertThat(nephew.id()).isNotEqualTo(known.named(SpeakerKind.PERSON, "Robert Hallam").id());
    assertThat(known.named(SpeakerKind.PERSON, "Robert William Hallam").id())
        .isEqualTo(known.named(SpeakerKind.PERSON, "Robert Hallam").id());
  }

  @Test
  void formsOfABodysNameAreOneBody() {
    assertThat(body("Harbour Department")).isEqualTo(body("the U.S. Department of Harbour"));
    assertThat(body("Norland Shipping Inc.")).isEqualTo(body("Norland Shipping"));
    assertThat(body("Norland Shipping")).isNotEqualTo(body("Norland Bank"));
  }

  @Test
  void unnamedSpeakersAreOtherPeopleInOtherArticles() {
    ResolvedSpeaker official =
        new ResolvedSpeaker(
            "an official", SpeakerKind.UNNAMED, MentionKind.NOMINAL, null, null, 0.8);
    assertThat(rules.of(official, "a").id()).isNotEqualTo(rules.of(official, "b").id());
    assertThat(rules.of(official, "a").id()).isEqualTo(rules.of(official, "a").id());
  }

  private static ResolvedSpeaker called(String name) {
    return new ResolvedSpeaker(name, SpeakerKind.PERSON, MentionKind.NAME, null, null, 0.9);
  }

  @Test
  void aBareSurnameIsSomebodyElseInAnotherArticleAndAFullNameIsNot() {
    assertThat(rules.of(called("Ruiz"), "a").id()).isNotEqualTo(rules.of(called("Ruiz"), "b").id());
    assertThat(rules.of(called("Mr. Ruiz"), "a").id())
        .isEqualTo(rules.of(called("Ruiz"), "a").id());
    assertThat(rules.of(called("A. Ruiz"), "a").id())
        .isNotEqualTo(rules.of(called("A. Ruiz"), "b").id());
    assertThat(rules.of(called("Ana Ruiz"), "a").id())
        .isEqualTo(rules.of(called("Ana Ruiz"), "b").id());
  }

  @Test
  void aSurnameThatTheAliasFileKnowsIsOnePersonInAllArticles() {
    SpeakerIdentity known =
        new SpeakerIdentity(
            SpeakerAliases.read(
                "speakers.yaml", "speakers:\n  - name: Viktor Balanov\n    aliases: [Balanov]\n"));
    assertThat(known.of(called("Balanov"), "a").id())
        .isEqualTo(known.of(called("Viktor Balanov"), "b").id());
  }

  @Test
  void aliasesWin() {
    SpeakerIdentity known =
        new SpeakerIdentity(
            SpeakerAliases.read(
                "speakers.yaml",
                """
                speakers:
                  - name: Viktor Balanov
                    aliases: [Wiktor Balanow, The Old Fox]
                    role: President of Norland
                    ids:
                      wikidata: Q0
                  - name: Society of United Bakers
                    type: organization
                    aliases: [SUB]
                """));
    SpeakerIdentity.Identity one = known.named(SpeakerKind.PERSON, "Wiktor Balanow");
    assertThat(one.id()).isEqualTo(known.named(SpeakerKind.PERSON, "Viktor Balanov").id());
    assertThat(one.name()).isEqualTo("Viktor Balanov");
    assertThat(one.known().ids()).containsExactly("wikidata", "Q0");
    assertThat(known.known(SpeakerKind.ORGANIZATION, "SUB").name())
        .isEqualTo("Society of United Bakers");
    assertThat(known.known(SpeakerKind.PERSON, "Sub")).isNull();
  }

  @Test
  void aliasFileTellsEveryMistakeWithItsLine() {
    SpeakerAliasesException e =
        assertThrows(
            SpeakerAliasesException.class,
            () ->
                SpeakerAliases.read(
                    "speakers.yaml",
                    """
                    speakers:
                      - name: Ana Ruiz
                        typ: person
                      - aliases: [Nobody]
                      - name: Tom Becker
                        type: robot
                        aliases: [Ana Ruiz]
                    """));
    assertThat(e.problems()).hasSize(4);
    assertThat(e).hasMessageThat().contains("speakers.yaml:3: unknown key \"typ\"");
    assertThat(e).hasMessageThat().contains("speakers.yaml:4: a speaker without a name");
    assertThat(e).hasMessageThat().contains("speakers.yaml:6: unknown type \"robot\"");
    assertThat(e).hasMessageThat().contains("speakers.yaml:7: \"Ana Ruiz\" is already a name");
  }

  @Test
  void aliasesMaySpellTheSpeakersOwnName() {
    SpeakerAliases aliases =
        SpeakerAliases.read(
            "speakers.yaml",
            "speakers:\n  - name: Volodymyr Zelensky\n    aliases: [Volodymyr Zelenskyy]\n");
    assertThat(aliases.find(SpeakerKind.PERSON, "Volodymyr Zelenskiy")).isNotNull();
  }

  @Test
  void brokenYamlIsToldWithItsLine() {
    SpeakerAliasesException e =
        assertThrows(
            SpeakerAliasesException.class,
            () -> SpeakerAliases.read("speakers.yaml", "speakers:\n  - name: [Ana\n"));
    assertThat(e).hasMessageThat().startsWith("speakers.yaml:");
  }

  private static String owner(String name, SurnameJoin.Bearer... bearers) {
    return SurnameJoin.CAUTIOUS
        .owner(name, name, Set.of(), List.of(bearers))
        .map(owner -> owner.bearer().name())
        .orElse("nobody");
  }

  private static SurnameJoin.Bearer bearer(String name, long articles) {
    return new SurnameJoin.Bearer(name, name, articles, Set.of());
  }

  @Test
  void bareSurnameGoesToTheOnlyLikelyPerson() {
    assertThat(owner("Ruiz", bearer("Ana Ruiz", 98), bearer("Tom Ruiz", 2))).isEqualTo("Ana Ruiz");
    assertThat(owner("Ruiz", bearer("Ana Ruiz", 60), bearer("Tom Ruiz", 40))).isEqualTo("nobody");
    assertThat(owner("Ruiz", bearer("Ana Ruiz", 1))).isEqualTo("nobody");
    assertThat(owner("Ruiz")).isEqualTo("nobody");
  }

  @Test
  void initialsLeaveOutWhoHasAnother() {
    assertThat(owner("A. Ruiz", bearer("Ana Ruiz", 60), bearer("Tom Ruiz", 40)))
        .isEqualTo("Ana Ruiz");
    assertThat(owner("A. Ruiz", bearer("Ana Ruiz", 60), bearer("Anton Ruiz", 40)))
        .isEqualTo("nobody");
    assertThat(owner("B. Ruiz", bearer("Ana Ruiz", 60))).isEqualTo("nobody");
  }

  @Test
  void surnamesMeet() {
    assertThat(SpeakerIdentity.surnameKey("Mr. Maslenkyy"))
        .isEqualTo(SpeakerIdentity.surnameKey("Oleksandr Maslenky"));
    assertThat(SpeakerIdentity.isFullName("President Balanov")).isFalse();
    assertThat(SpeakerIdentity.isFullName("V. Balanov")).isFalse();
    assertThat(SpeakerIdentity.isFullName("van der Straat")).isFalse();
    assertThat(SpeakerIdentity.isFullName("Viktor Balanov")).isTrue();
    assertThat(SpeakerIdentity.isFullName("J.D. Harlow")).isTrue();
  }

  @Test
  void aForenameRepeatedInFullBehindTheNameIsNoSurname() {
    SpeakerIdentity identities = new SpeakerIdentity(SpeakerAliases.none());
    assertThat(identities.named(SpeakerKind.PERSON, "Mike Lunder Michael").id())
        .isEqualTo(identities.named(SpeakerKind.PERSON, "Mike Lunder").id());
    assertThat(identities.named(SpeakerKind.PERSON, "Mike Balanov Michael").id())
        .isNotEqualTo(identities.named(SpeakerKind.PERSON, "Mike Lunder Michael").id());
    assertThat(SpeakerIdentity.surnameKey("Joe Lunder Joseph")).isEqualTo("lunder");
  }

  @Test
  void namesThatMayBeOneShareSurnameAndInitial() {
    assertThat(SpeakerIdentity.mayBeOne("Ana Ruiz", "Ruiz")).isTrue();
    assertThat(SpeakerIdentity.mayBeOne("Ana Ruiz", "A. Ruiz")).isTrue();
    assertThat(SpeakerIdentity.mayBeOne("Ana Ruiz", "Tom Ruiz")).isFalse();
    assertThat(SpeakerIdentity.mayBeOne("Ana Ruiz", "Ana Lund")).isFalse();
  }
}
