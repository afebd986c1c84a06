package org.dixit.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** What this JVM took since the meter was made: its garbage collector and its compiler count. */
final class Meter {
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final double NANOS = 1e9;

  private final long cpuStart = MACHINE.getProcessCpuTime();
  private final long wallStart = System.nanoTime();

  Meter() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      pool.resetPeakUsage();
    }
  }

  double cpuSeconds() {
    return (MACHINE.getProcessCpuTime() - cpuStart) / NANOS;
  }

  double wallSeconds() {
    return (System.nanoTime() - wallStart) / NANOS;
  }

  /** The most that the heap's oldest part held, in bytes; garbage is in it. */
  static long oldestPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getName().contains("Old"))
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .max()
        .orElse(0);
  }

  /** What is left on the heap when all garbage is gone, in bytes. */
  static long heapAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** How many processes wait for a core of the machine now. */
  static double load() {
    return MACHINE.getSystemLoadAverage();
  }
}
