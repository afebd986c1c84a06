package org.dixit.memory;

import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * The address of an object in a {@link MemoryFileSystem}; one that ends with a slash is a folder.
 */
record MemoryResource(String address) implements ResourceId {
  private static final long serialVersionUID = 1L;

  @Override
  public ResourceId resolve(String other, ResolveOptions options) {
    boolean folder = options.equals(StandardResolveOptions.RESOLVE_DIRECTORY);
    String parent = isDirectory() ? address : address + "/";
    return new MemoryResource(parent + other + (folder && !other.endsWith("/") ? "/" : ""));
  }

  @Override
  public ResourceId getCurrentDirectory() {
    return isDirectory() ? this : new MemoryResource(address.replaceFirst("[^/]*$", ""));
  }

  @Override
  public String getScheme() {
    return MemoryFileSystem.SCHEME;
  }

  @Override
  public @Nullable String getFilename() {
    return isDirectory() ? null : address.replaceFirst("^.*/", "");
  }

  @Override
  public boolean isDirectory() {
    return address.endsWith("/");
  }

  @Override
  public String toString() {
    return address;
  }
}
