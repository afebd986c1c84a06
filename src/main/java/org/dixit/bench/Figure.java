package org.dixit.bench;

/**
 * What some articles took.
 *
 * @param cpuSeconds of the whole JVM: collector and compiler count
 * @param allocated bytes that the working threads asked for; 0 where nobody can tell
 */
record Figure(int articles, double cpuSeconds, double wallSeconds, long allocated) {
  double perCpuSecond() {
    return articles / cpuSeconds;
  }

  double perWallSecond() {
    return articles / wallSeconds;
  }

  /** How many times the CPU time of {@code other} an article takes here. */
  double timesThatOf(Figure other) {
    return other.perCpuSecond() / perCpuSecond();
  }
}
