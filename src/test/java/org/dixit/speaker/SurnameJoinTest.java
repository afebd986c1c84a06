package org.dixit.speaker;

import static com.google.common.truth.Truth8.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dixit.speaker.SurnameJoin.Bearer;
import org.junit.jupiter.api.Test;

class SurnameJoinTest {
  private static Bearer bearer(String name, long articles) {
    return new Bearer(name, name, articles, Set.of("senator"));
  }

  private static Optional<String> owner(String name, String mention, Bearer... bearers) {
    return owner(name, mention, Set.of(), bearers);
  }

  private static Optional<String> owner(
      String name, String mention, Set<String> callings, Bearer... bearers) {
    return SurnameJoin.CAUTIOUS
        .owner(name, mention, callings, List.of(bearers))
        .map(o -> o.bearer().name());
  }

  @Test
  void relativesWhoAreSeldomNamedDoNotMakeAWellKnownPersonDoubtful() {
    Bearer[] family = {
      bearer("Tom Balanov", 500), bearer("Olga Balanov", 25), bearer("Dan Balanov", 20)
    };
    assertThat(owner("Balanov", "Balanov", family)).hasValue("Tom Balanov");
  }

  @Test
  void aRivalWithATenthOfTheArticlesIsTooMany() {
    assertThat(owner("Ruiz", "Ruiz", bearer("Ana Ruiz", 100), bearer("Tom Ruiz", 11))).isEmpty();
  }

  @Test
  void manyNamesakesAreTooManyTogether() {
    assertThat(
            owner(
                "Ruiz",
                "Ruiz",
                bearer("Ana Ruiz", 100),
                bearer("Tom Ruiz", 9),
                bearer("Eva Ruiz", 9)))
        .isEmpty();
  }

  @Test
  void aTitleOrAPronounOfTheOtherGenderIsSomebodyElse() {
    Bearer[] family = {bearer("Thomas Balanov", 500), bearer("Mary Balanov", 25)};
    assertThat(owner("Balanov", "Mrs. Balanov", bearer("Thomas Balanov", 500))).isEmpty();
    assertThat(owner("Balanov", "she", bearer("Thomas Balanov", 500))).isEmpty();
    assertThat(owner("Balanov", "Mr. Balanov", family)).hasValue("Thomas Balanov");
    assertThat(owner("Balanov", "He", family)).hasValue("Thomas Balanov");
  }

  @Test
  void aTitleLeavesOutRivalsOfTheOtherGender() {
    Bearer[] couple = {bearer("Thomas Balanov", 500), bearer("Mary Balanov", 400)};
    assertThat(owner("Balanov", "Balanov", couple)).isEmpty();
    assertThat(owner("Balanov", "Mrs. Balanov", couple)).hasValue("Mary Balanov");
    assertThat(owner("Balanov", "Mr. Balanov", couple)).hasValue("Thomas Balanov");
  }

  @Test
  void aJudgeIsNotTheSenatorOfThatName() {
    Bearer senator = bearer("Tom Ruiz", 500);
    assertThat(owner("Ruiz", "Ruiz", SpeakerIdentity.callings("Chief Judge"), senator)).isEmpty();
    assertThat(owner("Ruiz", "Ruiz", SpeakerIdentity.callings("Republican leader"), senator))
        .hasValue("Tom Ruiz");
    Bearer judge = new Bearer("id", "Tom Ruiz", 500, SpeakerIdentity.callings("federal judge"));
    assertThat(owner("Ruiz", "Judge Ruiz", SpeakerIdentity.callings("Judge"), judge))
        .hasValue("Tom Ruiz");
  }

  @Test
  void aJuniorIsNotTheFather() {
    Bearer[] family = {bearer("Tom Balanov", 500), bearer("Tom Balanov Jr.", 4)};
    assertThat(owner("Balanov Jr.", "Balanov Jr.", family)).hasValue("Tom Balanov Jr.");
    assertThat(owner("Balanov", "Balanov", family)).hasValue("Tom Balanov");
  }

  @Test
  void anOrganisationOfThatNameCompetes() {
    assertThat(owner("Lund", "Lund", bearer("Eva Lund", 40), bearer("Lund", 5))).isEmpty();
    assertThat(owner("Lund", "Lund", bearer("Eva Lund", 4), bearer("Lund", 500))).isEmpty();
    assertThat(owner("Lund", "Lund", bearer("Eva Lund", 40), bearer("Lund", 2)))
        .hasValue("Eva Lund");
  }
}
