package org.dixit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best few of many, in bounded memory. Not thread-safe. */
final class Best<T> {
  private final int most;
  private final Comparator<T> bestFirst;
  private final PriorityQueue<T> worstOnTop;

  Best(int most, Comparator<T> bestFirst) {
    this.most = most;
    this.bestFirst = bestFirst;
    this.worstOnTop = new PriorityQueue<>(bestFirst.reversed());
  }

  void add(T one) {
    worstOnTop.add(one);
    if (worstOnTop.size() > most) {
      worstOnTop.remove();
    }
  }

  List<T> list() {
    List<T> list = new ArrayList<>(worstOnTop);
    list.sort(bestFirst);
    return list;
  }
}
