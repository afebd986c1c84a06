package org.dixit.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The themes that quotations are told apart by. They are data: YAML files that a journalist can
 * edit. Immutable and thread-safe.
 */
public final class Taxonomy {
  private static final String FOLDER = "taxonomy";

  private final List<Theme> themes;
  private final Map<String, WordClass> classes;

  Taxonomy(List<Theme> themes, Map<String, WordClass> classes) {
    this.themes = List.copyOf(themes);
    this.classes = Map.copyOf(classes);
  }

  /** The taxonomy that comes with Dixit ({@code pipelines/themes} at build time). */
  public static Taxonomy standard() {
    try {
      URL folder = Taxonomy.class.getResource(FOLDER);
      if (folder == null) {
        throw new IllegalStateException("not on the class path: org/dixit/theme/" + FOLDER);
      }
      if (folder.openConnection() instanceof JarURLConnection jar) {
        return new TaxonomyReader().read(filesIn(jar));
      }
      return load(Path.of(java.net.URI.create(folder.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the default themes", e);
    }
  }

  /**
   * Reads every {@code .yaml} file of a folder, in the order of their names.
   *
   * @throws TaxonomyException if a file has mistakes; it names them all
   * @throws IOException if the folder cannot be read
   */
  public static Taxonomy load(Path folder) throws IOException {
    return of(texts(folder));
  }

  /**
   * A taxonomy of files that were read before, so that it can travel as text.
   *
   * @param texts the files' texts by name
   * @throws TaxonomyException if a file has mistakes; it names them all
   */
  public static Taxonomy of(Map<String, String> texts) {
    return new TaxonomyReader().read(texts);
  }

  /**
   * The texts of every {@code .yaml} file of a folder, by name.
   *
   * @throws TaxonomyException if there is none
   * @throws IOException if the folder cannot be read
   */
  private static Map<String, String> texts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new TaxonomyException(
          List.of(
              new TaxonomyException.Problem(
                  folder.toString(),
                  0,
                  "not a folder; give the folder of the themes' .yaml files")));
    }
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        texts.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    if (texts.isEmpty()) {
      throw new TaxonomyException(
          List.of(
              new TaxonomyException.Problem(
                  folder.toString(), 0, "no .yaml file here; a theme is one such file")));
    }
    return texts;
  }

  private static Map<String, String> filesIn(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    Map<String, String> texts = new TreeMap<>();
    try (JarFile jar = connection.getJarFile()) {
      String prefix = connection.getEntryName().replaceFirst("/?$", "/");
      for (var entry : jar.stream().filter(e -> e.getName().startsWith(prefix)).toList()) {
        if (entry.getName().endsWith(".yaml")) {
          try (InputStream content = jar.getInputStream(entry)) {
            texts.put(
                entry.getName().substring(prefix.length()),
                new String(content.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return texts;
  }

  /** The themes, in the order of their files. */
  public List<Theme> themes() {
    return themes;
  }

  /** The word classes that patterns refer to, by name. */
  Map<String, WordClass> classes() {
    return classes;
  }
}
