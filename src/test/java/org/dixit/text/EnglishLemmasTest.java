package org.dixit.text;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishLemmasTest {
  private final EnglishLemmas lemmas = EnglishLemmas.instance();

  @ParameterizedTest
  @CsvSource({
    "said,say",
    "warned,warn",
    "accused,accuse",
    "urging,urge",
    "pleaded,plead",
    "planning,plan",
    "forces,force",
    "described,describe",
    "denies,deny",
    "denied,deny",
    "hoping,hope",
    "killing,kill",
    "Told,tell",
    "is,be",
    "treated,treat",
    "escalating,escalate"
  })
  void findsTheInfinitive(String form, String infinitive) {
    assertThat(lemmas.verb(form)).isEqualTo(infinitive);
  }

  @ParameterizedTest
  @CsvSource({
    "zones,zone", "countries,country", "viruses,virus", "children,child", "crises,crisis",
    "news,news", "boxes,box", "lives,life", "Taxes,tax", "crisis,crisis"
  })
  void findsTheSingular(String form, String singular) {
    assertThat(lemmas.noun(form)).isEqualTo(singular);
  }
}
