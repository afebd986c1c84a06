package org.dixit.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.CustomCoder;
import org.dixit.group.utterance.Link;

/** Links on their way to the one worker that puts them together. */
final class LinkCoder extends CustomCoder<Link> {
  private static final long serialVersionUID = 1L;

  @Override
  public void encode(Link link, OutputStream out) throws IOException {
    Wire.text(link.part(), out);
    Wire.text(link.whole(), out);
    Wire.number(link.words(), out);
    Wire.number(link.excess(), out);
  }

  @Override
  public Link decode(InputStream in) throws IOException {
    return new Link(Wire.text(in), Wire.text(in), Wire.count(in), Wire.count(in));
  }
}
