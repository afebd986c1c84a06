package org.dixit.warehouses;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs programs of the checkout as a user would, and fails with what they say if they fail. */
final class Scripts {
  private Scripts() {}

  static String run(Map<String, String> environment, String input, String... words) {
    List<String> command = new ArrayList<>(Arrays.asList(words));
    if (command.get(0).startsWith("scripts/")) {
      command.set(0, WrittenTables.HOME.resolve(command.get(0)).toString());
    }
    try {
      Path said = Files.createTempFile("said", ".txt");
      Path in = Files.createTempFile("in", ".txt");
      Path errors = Files.createTempFile("errors", ".txt");
      Files.writeString(in, input);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectOutput(said.toFile())
              .redirectError(errors.toFile());
      builder.environment().putAll(environment);
      int code = builder.start().waitFor();
      if (code != 0) {
        throw new AssertionError(command + " ended with " + code + ": " + Files.readString(errors));
      }
      return Files.readString(said, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
