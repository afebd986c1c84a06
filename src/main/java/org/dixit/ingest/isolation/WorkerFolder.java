package org.dixit.ingest.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a process keeps its temporary files, so that they can go when it is killed. */
record WorkerFolder(Path path) {
  static WorkerFolder create() throws IOException {
    return new WorkerFolder(Files.createTempDirectory("dixit-parser"));
  }

  /** Deletes it with all files; what cannot be deleted is left to the system. */
  void delete() {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
