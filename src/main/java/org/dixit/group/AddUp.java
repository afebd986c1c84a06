package org.dixit.group;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Adds totals up by key, where each key ends in an article: within an article first, so that
 * articles can be counted exactly without remembering which were seen, then over articles.
 */
final class AddUp<T extends Totals<T>>
    extends PTransform<PCollection<KV<String, T>>, PCollection<KV<String, T>>> {
  private static final long serialVersionUID = 1L;
  private static final char ARTICLE = '@';

  private final Class<T> type;
  private final SerializableFunction<Void, T> zero;

  private AddUp(Class<T> type, SerializableFunction<Void, T> zero) {
    this.type = type;
    this.zero = zero;
  }

  /**
   * @param zero makes totals of nothing
   */
  static <T extends Totals<T>> AddUp<T> of(Class<T> type, SerializableFunction<Void, T> zero) {
    return new AddUp<>(type, zero);
  }

  /** The key for totals of one article. */
  static String keyWithin(String articleId, String key) {
    return key + ARTICLE + articleId;
  }

  Coder<KV<String, T>> coder() {
    return KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(type));
  }

  @Override
  public PCollection<KV<String, T>> expand(PCollection<KV<String, T>> byArticle) {
    return byArticle
        .setCoder(coder())
        .apply("WithinArticles", Combine.perKey(new Merge<>(zero)))
        .setCoder(coder())
        .apply("CountArticles", ParDo.of(new AsOneArticle<>()))
        .setCoder(coder())
        .apply("OverArticles", Combine.perKey(new Merge<>(zero)))
        .setCoder(coder());
  }

  private static final class AsOneArticle<T extends Totals<T>>
      extends DoFn<KV<String, T>, KV<String, T>> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<String, T> article, OutputReceiver<KV<String, T>> out) {
      String key = article.getKey().substring(0, article.getKey().lastIndexOf(ARTICLE));
      out.output(KV.of(key, article.getValue().asOneArticle()));
    }
  }

  private static final class Merge<T extends Totals<T>> extends Combine.CombineFn<T, T, T> {
    private static final long serialVersionUID = 1L;
    private final SerializableFunction<Void, T> zero;

    Merge(SerializableFunction<Void, T> zero) {
      this.zero = zero;
    }

    @Override
    public T createAccumulator() {
      return zero.apply(null);
    }

    @Override
    public T addInput(T totals, T more) {
      return totals.merge(more);
    }

    @Override
    public T mergeAccumulators(Iterable<T> all) {
      T totals = createAccumulator();
      all.forEach(totals::merge);
      return totals;
    }

    @Override
    public T extractOutput(T totals) {
      return totals;
    }

    @Override
    public Coder<T> getAccumulatorCoder(
        org.apache.beam.sdk.coders.CoderRegistry registry, Coder<T> inputCoder) {
      return inputCoder;
    }

    @Override
    public Coder<T> getDefaultOutputCoder(
        org.apache.beam.sdk.coders.CoderRegistry registry, Coder<T> inputCoder) {
      return inputCoder;
    }
  }
}
