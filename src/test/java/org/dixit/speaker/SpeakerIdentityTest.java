package org.dixit.speaker;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
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
                """));
    SpeakerIdentity.Identity one = known.named(SpeakerKind.PERSON, "Wiktor Balanow");
    assertThat(one.id()).isEqualTo(known.named(SpeakerKind.PERSON, "Viktor Balanov").id());
    assertThat(one.name()).isEqualTo("Viktor Balanov");
    assertThat(one.known().ids()).containsExactly("wikidata", "Q0");
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
  void brokenYamlIsToldWithItsLine() {
    SpeakerAliasesException e =
        assertThrows(
            SpeakerAliasesException.class,
            () -> SpeakerAliases.read("speakers.yaml", "speakers:\n  - name: [Ana\n"));
    assertThat(e).hasMessageThat().startsWith("speakers.yaml:");
  }

  @Test
  void bareSurnameGoesToTheOnlyLikelyPerson() {
    assertThat(SurnameJoin.CAUTIOUS.winner(Map.of("ana ruiz", 98L, "tom ruiz", 2L)))
        .hasValue("ana ruiz");
    assertThat(SurnameJoin.CAUTIOUS.winner(Map.of("ana ruiz", 60L, "tom ruiz", 40L))).isEmpty();
    assertThat(SurnameJoin.CAUTIOUS.winner(Map.of("ana ruiz", 1L))).isEmpty();
    assertThat(SurnameJoin.CAUTIOUS.winner(Map.of())).isEmpty();
  }

  @Test
  void surnamesMeet() {
    assertThat(SpeakerIdentity.surnameKey("Mr. Maslenkyy"))
        .isEqualTo(SpeakerIdentity.surnameKey("Oleksandr Maslenky"));
    assertThat(SpeakerIdentity.isFullName("President Balanov")).isFalse();
    assertThat(SpeakerIdentity.isFullName("Viktor Balanov")).isTrue();
  }
}
