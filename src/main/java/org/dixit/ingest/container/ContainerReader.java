package org.dixit.ingest.container;

import java.io.BufferedInputStream;
import java.io.IOException;

/** Takes one kind of container apart. Stateless. */
interface ContainerReader {
  /**
   * @param address of the container
   * @param in the container, from its first byte; supports mark and reset
   * @param walk takes the entries
   * @throws IOException if the rest of the container cannot be read
   */
  void read(String address, String name, BufferedInputStream in, ContainerWalk walk)
      throws IOException;
}
