package org.dixit.run;

import java.io.Serializable;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Into how many groups a shuffle puts its keys; what has one key is in one bucket. The DirectRunner
 * sets up every transform anew for each key of a shuffle, which costs milliseconds, so there keys
 * share few buckets. Other runners take as many as there are, and then a bucket holds few keys.
 *
 * @param count at least 1
 */
public record Buckets(int count) implements Serializable {
  private static final int FEW = 64;
  private static final int MANY = 1 << 20;

  /** For a runner that has all data in memory and pays for each key. */
  public static Buckets few() {
    return new Buckets(FEW);
  }

  /** For a runner that shuffles. */
  public static Buckets many() {
    return new Buckets(MANY);
  }

  /** Keys elements by the bucket of their key. */
  public <T> PTransform<PCollection<T>, PCollection<KV<Integer, T>>> by(
      SerializableFunction<T, String> key) {
    int buckets = count;
    return WithKeys.<Integer, T>of(
            element -> Math.floorMod(spread(key.apply(element).hashCode()), buckets))
        .withKeyType(TypeDescriptors.integers());
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }
}
